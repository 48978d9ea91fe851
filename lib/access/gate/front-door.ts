import "server-only";
import { isLoopback } from "@/lib/kernel/loopback";
import { env } from "@/lib/platform/env/env";

/** What the pages before sign-in depend on: how this installation is reached. */
export function frontDoor(): { hasDemoLogins: boolean; needsSetUpToken: boolean } {
  const { DEMO_LOGINS, HOST, SETUP_TOKEN } = env();
  return { hasDemoLogins: DEMO_LOGINS, needsSetUpToken: Boolean(SETUP_TOKEN) || !isLoopback(HOST) };
}
