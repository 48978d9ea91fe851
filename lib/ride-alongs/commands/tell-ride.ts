import { notify } from "@/lib/notifications/commands/notify";
import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import type { Tx } from "@/lib/platform/db/database";
import type { RideAlong } from "@/lib/platform/db/generated/client";

type Told = { ride: Pick<RideAlong, "id" | "personId" | "managerId" | "version">; at: Date; by: string };

/** Tells the two, except whoever did it. */
export async function tellRide(tx: Tx, kind: NoticeKind, { ride, at, by }: Told): Promise<void> {
  const people = [ride.personId, ride.managerId].filter((personId) => personId !== by);
  await notify(
    tx,
    people.map((personId) => ({
      ...{ personId, kind, at, about: { entity: "RideAlong", id: ride.id } },
      dedupeKey: `${kind} ${ride.id} ${ride.version}`,
    })),
  );
}
