import "server-only";
import { headers } from "next/headers";
import { NONCE_HEADER } from "@/lib/platform/env/request-headers.mjs";

/** What a script of this page has to carry. */
export async function readNonce(): Promise<string | undefined> {
  return (await headers()).get(NONCE_HEADER) ?? undefined;
}
