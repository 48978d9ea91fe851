/** A refusal in the words of the person who reads it. */
export type ActionError = { code: string; message: string; fieldErrors?: Record<string, string>; reference?: string };

/** What an action gives back to a form; null before the first submit. `values` is what was typed when it was refused. */
export type ActionState<T = unknown> =
  | { ok: true; value: T }
  | { ok: false; error: ActionError; values?: Record<string, string> }
  | null;
