import "server-only";
import { currentActor } from "@/lib/access/actor/current-actor";
import { may } from "@/lib/access/permissions/permissions";
import { statusOf } from "./answer-route";
import { type Action, attempt } from "./define-action";
import { isFromOurPages } from "./own-pages";

/**
 * The same declared action for a file, which is larger than what server actions and proxied requests may carry. Who asks is
 * looked at before the first byte is read, and what is longer than it may be is not read to its end.
 */
export async function answerUpload<I, T>(
  action: Action<I, T>,
  request: Request,
  { longest, fields }: { longest: number; fields: Record<string, unknown> },
): Promise<Response> {
  if (!isFromOurPages(request)) return refuse("FOREIGN", 403);
  const actor = await currentActor();
  if (!actor) return refuse("SIGNED_OUT", 401);
  if (!may(actor, action.spec.permission)) return refuse("FORBIDDEN", 403);
  const bytes = await readBytes(request, longest);
  if (bytes === null) return refuse("TOO_LARGE", 413);
  const state = await attempt(action.spec, { ...fields, bytes });
  if (state.ok) return Response.json({ ok: true, value: state.executed.value });
  return Response.json({ ok: false, error: state.error }, { status: statusOf(state.error.code) });
}

function refuse(code: string, status: number): Response {
  return Response.json({ ok: false, error: { code } }, { status });
}

async function readBytes(request: Request, longest: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > longest) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > longest) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}
