import type { NextRequest } from "next/server";
import { requireScope } from "@/lib/access/gate/gate";
import { textParam } from "@/lib/kernel/search-param";
import { listNearNames } from "@/lib/pipeline/queries/account-doubles";
import { listOffered } from "@/lib/pipeline/queries/named-accounts";

/** A few accounts for what is being typed: `typed` is a part of their name, `near` one that is almost theirs. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await requireScope("account:read");
  const asked = (name: string) => textParam(request.nextUrl.searchParams.get(name) ?? "").trim();
  const [typed, near] = [asked("typed"), asked("near")];
  const accounts = near ? await listNearNames(near, null) : await listOffered(scope, typed);
  return Response.json(accounts, { headers: { "cache-control": "private, no-store" } });
}
