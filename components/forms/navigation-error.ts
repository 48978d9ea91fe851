/** Next carries a redirect, and other ways to another page, as a thrown value, which must go on. */
export function isNavigation(error: unknown): boolean {
  return digestOf(error).startsWith("NEXT_");
}

export function isRedirect(error: unknown): boolean {
  return digestOf(error).startsWith("NEXT_REDIRECT");
}

function digestOf(error: unknown): string {
  return typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";
}
