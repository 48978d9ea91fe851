type Answer = { ok: true; importId: string } | { ok: false; message: string | null };

/** Sends a file and tells how much of it has gone; fetch cannot tell that. No answer at all is a message of null. */
export function sendFile(file: File, importId: string | undefined, tell: (share: number) => void): Promise<Answer> {
  const asked = new URLSearchParams({ name: file.name, ...(importId ? { import: importId } : {}) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/import/upload?${asked}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 1);
    request.onload = () => resolve(answerOf(request.response));
    request.onerror = () => resolve({ ok: false, message: null });
    request.onabort = () => resolve({ ok: false, message: null });
    request.setRequestHeader("content-type", "text/csv");
    request.send(file);
  });
}

function answerOf(response: unknown): Answer {
  const answer = response as { ok?: boolean; value?: { importId: string }; error?: { message?: string } } | null;
  if (answer?.ok && answer.value) return { ok: true, importId: answer.value.importId };
  return { ok: false, message: answer?.error?.message ?? null };
}
