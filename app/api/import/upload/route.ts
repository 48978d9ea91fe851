import { answerUpload } from "@/lib/access/action/answer-upload";
import { receiveFileAction } from "@/lib/importing/actions";
import { LARGEST_FILE } from "@/lib/importing/schema";
import { newId } from "@/lib/kernel/ids";

/** Takes a file for an import; without one named it begins an import with it. */
export async function PUT(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const fields = { importId: asked.get("import") ?? newId(), name: asked.get("name") };
  return answerUpload(receiveFileAction, request, { longest: LARGEST_FILE, fields });
}
