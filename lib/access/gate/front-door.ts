import "server-only";
import { isLoopback } from "@/lib/kernel/loopback";
import { env } from "@/lib/platform/env/env";
import { isMailConfigured } from "@/lib/platform/mail/mail";

/** What the pages before sign-in depend on: how this installation is reached. */
export function frontDoor(): { hasDemoLogins: boolean; needsSetUpToken: boolean } {
  const { DEMO_LOGINS, HOST, SETUP_TOKEN } = env();
  return { hasDemoLogins: DEMO_LOGINS, needsSetUpToken: Boolean(SETUP_TOKEN) || !isLoopback(HOST) };
}

/** Whether this installation can send mail, for pages that promise some. */
export function isMailOn(): boolean {
  return isMailConfigured();
}

/** Where this installation is found, for addresses that leave it. */
export function siteAddress(): string {
  return env().APP_URL;
}
