import { answerRoute } from "@/lib/access/action/answer-route";
import { logActivityAction } from "@/lib/activities/actions";

/** Where the queue of a phone sends what it kept while there was no connection. */
export async function POST(request: Request): Promise<Response> {
  return answerRoute(logActivityAction, request);
}
