import { decode, encode } from "next-auth/jwt";
import { isId } from "@/lib/kernel/ids";
import { env } from "@/lib/platform/env/env";

// One name for http and https, since the library would otherwise look for a different cookie on each.
export const SESSION_COOKIE = "ridealong.session";
export const LOCALE_COOKIE = "ridealong.locale";

// The row in the database ends a session after 12 idle hours; the cookie only has to outlive it.
export const COOKIE_SECONDS = 30 * 24 * 3600;

/** The value of the cookie: the session's id, encrypted, so that an id seen in a database dump opens nothing. */
export async function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().APP_SECRET, maxAge: COOKIE_SECONDS });
}

/** The session's id in a cookie of ours; null for anything else. */
export async function sessionIdFrom(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: env().APP_SECRET });
    return typeof token?.sid === "string" && isId(token.sid) ? token.sid : null;
  } catch {
    return null;
  }
}

export function cookieOptions() {
  return {
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    secure: env().APP_URL.startsWith("https://"),
  };
}
