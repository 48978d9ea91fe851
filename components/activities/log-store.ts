/** What the form adds to a tap, as it was typed: names mean something only to the server. */
export type LogWords = {
  accountName?: string;
  accountId?: string;
  opportunityId?: string;
  outcome?: string;
  note?: string;
  /** Another moment than the one at which it was written. */
  day?: string;
  time?: string;
};

/** What a tap leaves on the phone until the server has it. The key makes sending it twice harmless. */
export type QueuedLog = LogWords & {
  idempotencyKey: string;
  typeId: string;
  count: number;
  occurredAt: string;
  tried?: true;
  /** It is to be undone: the server is told so until it says that it has, since the entry may have arrived. */
  takenBack?: true;
  refusal?: string;
  /** What the form says of the refusal: above itself, and at each field. */
  message?: string;
  fieldErrors?: Record<string, string>;
};

const PREFIX = "ridealong.log.";
const listeners = new Set<() => void>();
const NONE: readonly QueuedLog[] = [];
let cached: { text: string | null; queue: readonly QueuedLog[] } = { text: null, queue: NONE };

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The same array until the stored text changes, as React's external stores want it. */
export function readQueue(personId: string): readonly QueuedLog[] {
  const text = window.localStorage.getItem(PREFIX + personId);
  if (text !== cached.text) cached = { text, queue: parse(text) };
  return cached.queue;
}

export function findQueued(personId: string, key: string): QueuedLog | undefined {
  return readQueue(personId).find((entry) => entry.idempotencyKey === key);
}

function parse(text: string | null): readonly QueuedLog[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? (list as QueuedLog[]) : NONE;
  } catch {
    return NONE;
  }
}

function write(personId: string, queue: readonly QueuedLog[]): void {
  if (queue.length === 0) window.localStorage.removeItem(PREFIX + personId);
  else window.localStorage.setItem(PREFIX + personId, JSON.stringify(queue));
  for (const listener of listeners) listener();
}

export function keep(personId: string, entry: QueuedLog): void {
  write(personId, [...readQueue(personId), entry]);
}

export function drop(personId: string, key: string): void {
  write(
    personId,
    readQueue(personId).filter((entry) => entry.idempotencyKey !== key),
  );
}

/** Notes what became of a try, so that the person sees what waits and what was refused. */
export function mark(personId: string, key: string, what: Partial<QueuedLog>): void {
  write(
    personId,
    readQueue(personId).map((entry) => (entry.idempotencyKey === key ? { ...entry, ...what } : entry)),
  );
}

/** Forgets what a person has waiting on this device. */
export function clearQueue(personId: string): void {
  write(personId, NONE);
}

/** Forgets what anybody has waiting on this device. */
export function clearQueues(): void {
  for (const name of Object.keys(window.localStorage)) {
    if (name.startsWith(PREFIX)) window.localStorage.removeItem(name);
  }
  for (const listener of listeners) listener();
}
