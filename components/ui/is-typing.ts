const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether a key belongs to a field: there it writes, and no shortcut may take it. */
export function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}
