import { isIP } from "node:net";
import { env } from "@/lib/platform/env/env";

/**
 * The address of whoever is at the other end, known only when a proxy that the installation trusts writes it into the
 * configured header; a header that anybody can send is no address. The proxy appends, so the last entry is its own word.
 */
export function clientAddress(headers: { get(name: string): string | null }): string | null {
  const name = env().TRUSTED_PROXY_HEADER;
  const last = name ? headers.get(name)?.split(",").at(-1)?.trim() : undefined;
  return last && isIP(last) !== 0 ? last : null;
}
