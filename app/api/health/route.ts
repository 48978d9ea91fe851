import { isReachable } from "@/lib/org/queries/organisation";

/** Whether the application and its database answer; for the launcher and for a proxy in front. */
export async function GET(): Promise<Response> {
  return (await isReachable()) ? new Response("ok") : new Response("no database", { status: 503 });
}

export const dynamic = "force-dynamic";
