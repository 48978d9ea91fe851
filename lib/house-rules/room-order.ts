import { importsOf } from "./imports";
import { CHECKER, ROOMS, roomOf } from "./rooms";
import { isCode, type Source, type Violation } from "./source";

/** A room imports only rooms above it, types included: a type of a room below is knowledge of that room. */
export function checkRoomOrder(sources: readonly Source[]): Violation[] {
  return sources.filter(isCode).flatMap((source) => {
    const room = roomOf(source.path);
    if (source.path.startsWith(`lib/${CHECKER}/`)) return strayImports(source);
    if (room === null || !ROOMS.includes(room)) return [];
    return importsOf(source).flatMap(({ target, line }) => {
      const other = roomOf(target);
      if (other === null || ROOMS.indexOf(other) <= ROOMS.indexOf(room)) return [];
      const message = `${room} imports ${other}, a room below it. Write an outbox event and let ${other} handle it, or compose the two in app.`;
      return [{ path: source.path, line, message }];
    });
  });
}

function strayImports(source: Source): Violation[] {
  const stray = importsOf(source).filter(({ target }) => roomOf(target) !== null);
  const message = "The checker reads the rooms as text and imports none of them. Take what it needs from the sources.";
  return stray.map(({ line }) => ({ path: source.path, line, message }));
}
