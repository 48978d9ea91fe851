import { newId } from "@/lib/kernel/ids";
import { workerSource } from "./_components/worker-source";

// Written once, when the application is built: the name of its cache is the name of this build.
export const dynamic = "force-static";

export function GET(): Response {
  return new Response(workerSource(newId()), {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}
