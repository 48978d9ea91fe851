/** What begins with the server and belongs to no request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const [{ startOutboxWorker }, { OUTBOX_HANDLERS }] = await Promise.all([
    import("@/lib/platform/outbox/worker"),
    import("@/app/outbox/handlers"),
  ]);
  startOutboxWorker(OUTBOX_HANDLERS);
}
