import type { ActionError } from "@/lib/kernel/action-state";
import { drop, findQueued, keep, mark, type QueuedLog, readQueue } from "./log-store";

export type Delivery = { sent: true } | { kept: true } | Refused;
type Refused = { refused: string; message: string; fieldErrors: Record<string, string> };

// A connection that says nothing for so long is none; what was sent all the same counts once.
const LONGEST_WAIT_MS = 10_000;

/** Sends one entry. Without an answer of ours it is kept, because another try may get one; a refusal says why. */
export function deliver(entry: QueuedLog): Promise<Delivery> {
  const { refusal: _refusal, message: _message, fieldErrors: _errors, tried: _tried, occurredAt, ...rest } = entry;
  return post("/api/activities", entry.day || entry.time ? rest : { ...rest, occurredAt });
}

async function post(address: string, body: object): Promise<Delivery> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    if (response.status >= 500 || response.status === 401) return { kept: true };
    return deliveryOf(await response.json());
  } catch {
    return { kept: true };
  }
}

type Said = { ok?: unknown; value?: { id?: unknown }; error?: Partial<ActionError> };

/** Only our own words are an answer: what a proxy or a guest network says tells nothing about the entry. */
function deliveryOf(answer: Said | null): Delivery {
  if (answer?.ok === true && answer.value?.id !== undefined) return { sent: true };
  const { code, message, fieldErrors = {} } = answer?.error ?? {};
  if (answer?.ok !== false || !code || !message) return { kept: true };
  return { refused: Object.values(fieldErrors)[0] ?? message, message, fieldErrors };
}

/**
 * Takes an entry back wherever it is by now. The wish is on the device before it is on its way, and goes by the entry's key:
 * whether that ever arrived, only the server knows.
 */
export async function takeBack(personId: string, { idempotencyKey, ...entry }: QueuedLog): Promise<Delivery> {
  const { typeId, count, occurredAt } = entry;
  const wish: QueuedLog = { idempotencyKey, typeId, count, occurredAt, takenBack: true };
  drop(personId, idempotencyKey);
  keep(personId, wish);
  const delivery = await send(wish);
  settle(personId, wish, delivery);
  return delivery;
}

function send(entry: QueuedLog): Promise<Delivery> {
  return entry.takenBack ? post("/api/activities/undo", { logKey: entry.idempotencyKey }) : deliver(entry);
}

/** Notes what became of what was sent. Where somebody took the entry back meanwhile, only what becomes of that counts. */
function settle(personId: string, sent: QueuedLog, delivery: Delivery): void {
  const { idempotencyKey } = sent;
  if (findQueued(personId, idempotencyKey)?.takenBack !== sent.takenBack) return;
  if ("sent" in delivery) drop(personId, idempotencyKey);
  else if ("kept" in delivery) mark(personId, idempotencyKey, { tried: true });
  else {
    const { refused: refusal, ...said } = delivery;
    mark(personId, idempotencyKey, { refusal, ...said });
  }
}

let sending: Promise<number> | null = null;

/** Sends what waits, oldest first, and stops at the first that does not get through. Returns how many arrived. */
export function sendWaiting(personId: string): Promise<number> {
  sending ??= sendAll(personId).finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(personId: string): Promise<number> {
  let arrived = 0;
  for (const { idempotencyKey } of readQueue(personId)) {
    // As it is now: somebody may have taken it back or discarded it while others were sent.
    const entry = findQueued(personId, idempotencyKey);
    if (!entry || entry.refusal) continue;
    const delivery = await send(entry);
    settle(personId, entry, delivery);
    if ("kept" in delivery) break;
    if ("sent" in delivery) arrived += 1;
  }
  return arrived;
}
