export type KeptFields = Record<string, string>;

type Key = { owner: string; name: string };

const PREFIX = "ridealong.draft.";

export function keepDraft(key: Key, fields: KeptFields): void {
  try {
    window.localStorage.setItem(nameOf(key), JSON.stringify(fields));
  } catch {
    // A device that is full, or keeps nothing, still sends what is typed.
  }
}

export function readDraft(key: Key): KeptFields | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(nameOf(key)) ?? "null");
    return typeof kept === "object" && kept !== null ? (kept as KeptFields) : null;
  } catch {
    return null;
  }
}

export function dropDraft(key: Key): void {
  window.localStorage.removeItem(nameOf(key));
}

/** Nothing that somebody began to write stays on a device that they have signed out of. */
export function dropDraftsOf(owner: string): void {
  const names = Array.from({ length: window.localStorage.length }, (_, index) => window.localStorage.key(index) ?? "");
  for (const name of names) if (name.startsWith(`${PREFIX}${owner}.`)) window.localStorage.removeItem(name);
}

function nameOf({ owner, name }: Key): string {
  return `${PREFIX}${owner}.${name}`;
}
