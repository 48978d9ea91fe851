import "server-only";
import type { Action } from "./define-action";
import { attempt } from "./define-action";
import { isFromOurPages } from "./own-pages";

const LONGEST_BODY = 16_384;
const STATUS: Record<string, number> = {
  SIGNED_OUT: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  OUTDATED: 409,
  KEY_REUSED: 409,
  UNEXPECTED: 500,
};

/**
 * The same declared action over a stable address, for what a page keeps while it is offline: the ids of server actions
 * change with every build. Takes JSON from our own pages only; a foreign page cannot send that without being asked first.
 */
export async function answerRoute<I, T>(action: Action<I, T>, request: Request): Promise<Response> {
  if (!isFromOurPages(request) || !isJson(request))
    return Response.json({ ok: false, error: { code: "FOREIGN" } }, { status: 403 });
  const raw = await readJson(request);
  if (raw === undefined) return Response.json({ ok: false, error: { code: "INVALID" } }, { status: 400 });
  const state = await attempt(action.spec, raw);
  if (state.ok) return Response.json({ ok: true, value: state.executed.value });
  return Response.json({ ok: false, error: state.error }, { status: statusOf(state.error.code) });
}

// A form of a foreign page can send text, but not this type without being asked first.
function isJson(request: Request): boolean {
  return request.headers.get("content-type")?.startsWith("application/json") ?? false;
}

export function statusOf(code: string): number {
  return STATUS[code] ?? 422;
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > LONGEST_BODY) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
