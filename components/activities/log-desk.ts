import { clearQueue, clearQueues } from "./log-store";

/** What this device needs to go on logging without a connection: whose it is, how they read, what they can log. */
export type LogDesk = {
  personId: string;
  locale: "en" | "de";
  theme: "system" | "light" | "dark";
  types: readonly { id: string; label: string; icon: string }[];
};

const NAME = "ridealong.desk";
const listeners = new Set<() => void>();
let cached: { text: string | null; desk: LogDesk | null } = { text: null, desk: null };

export function subscribeToDesk(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The same object until the stored text changes, as React's external stores want it. */
export function readDesk(): LogDesk | null {
  const text = window.localStorage.getItem(NAME);
  if (text !== cached.text) cached = { text, desk: parse(text) };
  return cached.desk;
}

function parse(text: string | null): LogDesk | null {
  try {
    const desk = JSON.parse(text ?? "null") as LogDesk | null;
    return desk && typeof desk.personId === "string" && Array.isArray(desk.types) ? desk : null;
  } catch {
    return null;
  }
}

/** Notes a part of it; what was kept for somebody else is gone. */
export function keepDesk(personId: string, part: Partial<Omit<LogDesk, "personId">>): void {
  const before = readDesk();
  const own = before?.personId === personId ? before : { locale: "en" as const, theme: "system" as const, types: [] };
  window.localStorage.setItem(NAME, JSON.stringify({ ...own, ...part, personId }));
  for (const listener of listeners) listener();
}

/** Nobody is signed in here any more. What somebody logged and could not send waits for them under their own name. */
export function forgetDesk(): void {
  window.localStorage.removeItem(NAME);
  for (const listener of listeners) listener();
}

/** At sign-out nothing of the person stays on a shared device. */
export function forgetPerson(personId: string): void {
  clearQueue(personId);
  forgetDesk();
}

/** Where nobody lives any more, nothing that waits could ever be sent. */
export function clearDevice(): void {
  clearQueues();
  forgetDesk();
}
