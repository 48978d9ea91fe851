import { notify } from "@/lib/notifications/commands/notify";
import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import type { Tx } from "@/lib/platform/db/database";

type Told = { session: { id: string; personId: string; coachId: string }; at: Date };

/** Tells the other one of the two, whoever did it; where somebody else in the line did, both of them. */
export async function tellOther(
  tx: Tx,
  kind: NoticeKind,
  { session, at, by }: Told & { by: string },
  key: string,
): Promise<void> {
  const people = [session.personId, session.coachId].filter((personId) => personId !== by);
  await tellPeople(tx, kind, { session, at, people }, key);
}

export async function tellPeople(
  tx: Tx,
  kind: NoticeKind,
  { session, at, people }: Told & { people: readonly string[] },
  key: string,
): Promise<void> {
  const about = { entity: "CoachingSession", id: session.id };
  await notify(
    tx,
    [...new Set(people)].map((personId) => ({ personId, kind, about, dedupeKey: `${kind} ${session.id} ${key}`, at })),
  );
}
