import { answerRoute } from "@/lib/access/action/answer-route";
import { undoLogAction } from "@/lib/activities/actions";

/** Where the queue of a phone sends that an entry is to be taken back, which it may have logged or not. */
export async function POST(request: Request): Promise<Response> {
  return answerRoute(undoLogAction, request);
}
