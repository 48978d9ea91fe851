import type { NextRequest } from "next/server";
import { requireActor } from "@/lib/access/gate/gate";
import { textParam } from "@/lib/kernel/search-param";
import { findRecords, listLoggable } from "./_components/found-records";

const LONGEST_TYPED = 80;

/** What the palette shows from the database: for nothing typed what can be logged, else the records whose name answers it. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireActor();
  const typed = textParam(request.nextUrl.searchParams.get("typed") ?? "", LONGEST_TYPED).trim();
  const found = typed ? await findRecords(actor, typed) : { loggable: await listLoggable(actor) };
  return Response.json(found, { headers: { "cache-control": "private, no-store" } });
}
