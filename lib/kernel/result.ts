/** A text to be looked up when it is shown: a message key with its arguments. */
export type MessageRef = { key: string; values?: Record<string, string | number> };

/** A refusal with a name. It is a value, so that a caller must look at it; texts are looked up at the edge. */
export type Failure = {
  code: string;
  message: string | MessageRef;
  fieldErrors?: Record<string, string | MessageRef>;
};

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(error: Failure): { ok: false; error: Failure } {
  return { ok: false, error };
}

/** What is not there and what may not be seen are the same answer, so that nobody learns which ids exist. */
export function notFound(field?: string): { ok: false; error: Failure } {
  const message = "errors.notFound";
  return fail({ code: "NOT_FOUND", message, ...(field ? { fieldErrors: { [field]: message } } : {}) });
}

/** Somebody else saved first; nothing of theirs is overwritten. */
export function outdated(): { ok: false; error: Failure } {
  return fail({ code: "OUTDATED", message: "errors.outdated" });
}

/** A refusal that belongs to one field of the form. */
export function wrongField(field: string, message: string | MessageRef): { ok: false; error: Failure } {
  return fail({ code: "INVALID", message: "errors.invalid", fieldErrors: { [field]: message } });
}
