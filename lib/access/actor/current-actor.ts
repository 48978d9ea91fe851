import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { SESSION_COOKIE, sessionIdFrom } from "@/lib/access/session/session-cookie";
import type { Actor } from "./actor";
import { findActor } from "./find-actor";

/** The actor of this request, looked up once. Null means: nobody who may be here. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  const sessionId = cookie ? await sessionIdFrom(cookie) : null;
  return sessionId ? findActor(sessionId, new Date()) : null;
});
