/** What begins with the server and belongs to no request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startWork } = await import("@/app/outbox/work");
  startWork();
}
