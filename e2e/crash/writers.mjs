import { randomUUID } from "node:crypto";

/** Signs in through the form of the sign-in page, as a browser without scripts does. Returns the cookie. */
export async function signIn(url, { email, password }) {
  const page = await (await fetch(`${url}/sign-in`)).text();
  const [form = ""] = /<form.*?<\/form>/s.exec(page) ?? [];
  const body = new FormData();
  for (const [, name, value = ""] of form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)) {
    body.set(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  body.set("email", email);
  body.set("password", password);
  const response = await fetch(`${url}/sign-in`, { method: "POST", body, redirect: "manual" });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (!cookies.some((cookie) => cookie.includes("session"))) throw new Error(`${email} could not sign in.`);
  return cookies.join("; ");
}

/** One tap as a phone keeps it until the server has it. The note is how it is found again. */
export function newTap(rep) {
  const idempotencyKey = randomUUID();
  const body = { idempotencyKey, typeId: rep.typeId, count: 1, note: `tap ${idempotencyKey}` };
  return { rep, body, occurredAt: new Date().toISOString() };
}

/** Sends a tap. Returns the id under which it was logged, or null while nobody knows, and then says why; a refusal is an error. */
export async function send(url, tap) {
  const { rep, body, occurredAt } = tap;
  let response;
  let text;
  try {
    const headers = { "content-type": "application/json", cookie: rep.cookie };
    const init = { method: "POST", headers, body: JSON.stringify({ ...body, occurredAt }) };
    response = await fetch(`${url}/api/activities`, { ...init, signal: AbortSignal.timeout(40_000) });
    text = await response.text();
  } catch (error) {
    return unanswered(tap, String(error.cause ?? error));
  }
  if (response.status >= 500) return unanswered(tap, `${response.status} ${text.slice(0, 200)}`);
  const state = JSON.parse(text);
  if (!state.ok) throw new Error(`A tap was refused (${response.status}): ${text}`);
  return state.value.id;
}

function unanswered(tap, why) {
  tap.why = why;
  return null;
}

/**
 * Writers who tap as fast as they are answered, until something is killed. Each ends with the tap that was under way then.
 * `acknowledged` and `unanswered` grow while they work; `done` is the end of all of them.
 */
export function startWriters(url, { reps, perRep, onAcknowledged }) {
  const work = { isOver: false, acknowledged: [], unanswered: [] };
  async function write(rep) {
    while (!work.isOver) {
      const tap = newTap(rep);
      const id = await send(url, tap);
      if (id) work.acknowledged.push({ ...tap, id });
      else if (work.isOver) work.unanswered.push(tap);
      else throw new Error(`A tap got no answer although nothing had been killed: ${tap.why}`);
      if (id) onAcknowledged(work.acknowledged.length);
    }
  }
  const writers = reps.flatMap((rep) => Array.from({ length: perRep }, () => write(rep)));
  const done = Promise.all(writers);
  // Whoever waits hears of it; until then it must not end the process.
  done.catch(() => {});
  return Object.assign(work, { done });
}
