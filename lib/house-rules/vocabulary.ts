import { CHECKER, FOLDERS, PARTS, ROOMS } from "./rooms";
import type { Source, Violation } from "./source";

const NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";
const CODE = `${NAME}(?:\\.test)?\\.ts`;

const CAPABILITY = [
  "README\\.md",
  "messages/(?:en|de)\\.json",
  `(?:${PARTS.join("|")})(?:\\.test)?\\.ts`,
  `(?:${[...FOLDERS, "domain"].join("|")})/${CODE}`,
];

const PLATFORM = ["db", "env", "log", "audit", "outbox", "mail", "jobs", "i18n", "embedded-postgres", "migrations"];
const PLATFORM_TOOLS = ["start", "testing", "browser", "backup"];
const ACCESS = ["session", "actor", "permissions", "scope", "action", "gate"];

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  kernel: ["README\\.md", CODE, `statistics/${CODE}`],
  platform: [
    "README\\.md",
    "i18n/messages/(?:en|de)\\.json",
    `(?:${[...PLATFORM, ...PLATFORM_TOOLS].join("|")})/${NAME}(?:\\.test)?\\.(?:ts|mjs)`,
  ],
  access: [...CAPABILITY, `(?:${ACCESS.join("|")})/${CODE}`],
};

const INSTEAD: Readonly<Record<string, string>> = {
  kernel: "The kernel is flat, one kebab-case file for each idea; only statistics has a folder.",
  platform: `Platform has the folders ${[...PLATFORM, ...PLATFORM_TOOLS].join(", ")}, each with kebab-case files.`,
  access: `Access has the folders ${ACCESS.join(", ")} and the files of a capability.`,
};
const INSTEAD_IN_CAPABILITY = `A capability has README.md, domain/, ${PARTS.join(", ")} (.ts; ${FOLDERS.join(", ")} also as a folder of kebab-case files), messages/{en,de}.json, and tests beside them.`;

/** A reader who knows one room knows them all, because every room uses the same few names. */
export function checkVocabulary(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path }) => {
    const [top, room = "", ...rest] = path.split("/");
    if (top !== "lib" || room === CHECKER) return [];
    if (rest.length === 0) return room === `${CHECKER}.test.ts` ? [] : [strayFile(path)];
    if (!ROOMS.includes(room)) {
      return [{ path, line: 1, message: `"${room}" is no room of lib. The rooms are ${ROOMS.join(", ")}.` }];
    }
    const allowed = ALLOWED[room] ?? CAPABILITY;
    if (allowed.some((pattern) => new RegExp(`^(?:${pattern})$`).test(rest.join("/")))) return [];
    const message = `"${rest.join("/")}" is not in the vocabulary of ${room}. ${INSTEAD[room] ?? INSTEAD_IN_CAPABILITY}`;
    return [{ path, line: 1, message }];
  });
}

function strayFile(path: string): Violation {
  return { path, line: 1, message: "A file lies loose in lib. Put it into the room whose business it is." };
}
