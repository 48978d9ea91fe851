import { notify } from "@/lib/notifications/commands/notify";
import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import type { Tx } from "@/lib/platform/db/database";

type Told = { id: string; at: Date; people: readonly string[] };

export async function tellProgram(tx: Tx, kind: NoticeKind, { id, at, people }: Told, key: string): Promise<void> {
  const about = { entity: "IntensiveProgram", id };
  await notify(
    tx,
    [...new Set(people)].map((personId) => ({ personId, kind, about, dedupeKey: `${kind} ${id} ${key}`, at })),
  );
}
