import type { ActionState } from "@/lib/kernel/action-state";

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
  refusal?: string;
  /** What the form says of the refusal: above itself, and at each field. */
  message?: string;
  fieldErrors?: Record<string, string>;
};

export type Sent = { id: string; typeId: string; count: number };
export type Delivery = { sent: Sent } | { kept: true } | Refused;
type Refused = { refused: string; message: string; fieldErrors: Record<string, string> };

// A connection that says nothing for so long is none; what was sent all the same counts once.
const LONGEST_WAIT_MS = 10_000;
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

/** Forgets what anybody has waiting on this device. */
export function clearQueues(): void {
  for (const name of Object.keys(window.localStorage)) {
    if (name.startsWith(PREFIX)) window.localStorage.removeItem(name);
  }
  for (const listener of listeners) listener();
}

/** Sends one entry. Without an answer, or with one that another try may better, it is kept; a refusal says why. */
export async function deliver(entry: QueuedLog): Promise<Delivery> {
  const { refusal: _refusal, message: _message, fieldErrors: _errors, tried: _tried, occurredAt, ...rest } = entry;
  const body = entry.day || entry.time ? rest : { ...rest, occurredAt };
  try {
    const response = await fetch("/api/activities", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    if (response.status >= 500 || response.status === 401) return { kept: true };
    const state = (await response.json()) as ActionState<Sent>;
    if (state?.ok) return { sent: state.value };
    const fieldErrors = state?.error.fieldErrors ?? {};
    const message = state?.error.message ?? "";
    return { refused: Object.values(fieldErrors)[0] ?? message, message, fieldErrors };
  } catch {
    return { kept: true };
  }
}

let isSending = false;

/** Sends what waits, oldest first, and stops at the first that does not get through. Returns how many arrived. */
export async function sendWaiting(personId: string): Promise<number> {
  if (isSending) return 0;
  isSending = true;
  let arrived = 0;
  try {
    for (const entry of readQueue(personId).filter((waiting) => !waiting.refusal)) {
      const delivery = await deliver(entry);
      if ("kept" in delivery) break;
      if ("refused" in delivery) mark(personId, entry.idempotencyKey, refusalOf(delivery));
      else {
        drop(personId, entry.idempotencyKey);
        arrived += 1;
      }
    }
  } finally {
    isSending = false;
  }
  return arrived;
}

function refusalOf({ refused, ...said }: Refused): Pick<QueuedLog, "refusal" | "message" | "fieldErrors"> {
  return { refusal: refused, ...said };
}

/** Notes what became of a try, so that the person sees what waits and what was refused. */
export function mark(personId: string, key: string, what: Partial<QueuedLog>): void {
  write(
    personId,
    readQueue(personId).map((entry) => (entry.idempotencyKey === key ? { ...entry, ...what } : entry)),
  );
}
