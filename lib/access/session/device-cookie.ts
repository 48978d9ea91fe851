import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env/env";

export const DEVICE_COOKIE = "ridealong.device";
const YEAR_SECONDS = 365 * 24 * 3600;

/** A browser from which an account has signed in before. It proves nothing; it is only counted apart when sign-ins fail. */
export type Device = { id: string; account: string };

export function newDevice(account: string): Device {
  return { id: randomUUID(), account };
}

export async function sealDevice(device: Device): Promise<string> {
  return encode({ token: { ...device }, secret: env().APP_SECRET, maxAge: YEAR_SECONDS, salt: DEVICE_COOKIE });
}

export async function deviceFrom(cookie: string | undefined): Promise<Device | null> {
  try {
    const token = cookie ? await decode({ token: cookie, secret: env().APP_SECRET, salt: DEVICE_COOKIE }) : null;
    const { id, account } = token ?? {};
    return typeof id === "string" && typeof account === "string" ? { id, account } : null;
  } catch {
    return null;
  }
}
