import "server-only";
import { cookies } from "next/headers";
import { DEVICE_COOKIE, newDevice, sealDevice } from "@/lib/access/session/device-cookie";
import {
  COOKIE_SECONDS,
  cookieOptions,
  LOCALE_COOKIE,
  SESSION_COOKIE,
  sealSession,
} from "@/lib/access/session/session-cookie";
import type { CookieEffects, NewSession } from "./action-spec";

const YEAR_SECONDS = 365 * 24 * 3600;

export async function applyCookies(effects: CookieEffects | undefined, startSession?: NewSession): Promise<void> {
  if (!effects && !startSession) return;
  const jar = await cookies();
  if (startSession) {
    jar.set(SESSION_COOKIE, await sealSession(startSession.sessionId), { ...cookieOptions(), maxAge: COOKIE_SECONDS });
    const device = await sealDevice(newDevice(startSession.account));
    jar.set(DEVICE_COOKIE, device, { ...cookieOptions(), maxAge: YEAR_SECONDS });
  }
  if (effects?.session === "end") jar.set(SESSION_COOKIE, "", { ...cookieOptions(), maxAge: 0 });
  if (effects?.device === "forget") jar.set(DEVICE_COOKIE, "", { ...cookieOptions(), maxAge: 0 });
  if (effects?.locale) jar.set(LOCALE_COOKIE, effects.locale, { ...cookieOptions(), maxAge: YEAR_SECONDS });
}
