import { AbsenceSection } from "@/components/org/absence-section";
import { findScope, reaches } from "@/lib/access/gate/gate";
import { addDays, type Day } from "@/lib/kernel/period";
import { listAbsences } from "@/lib/org/queries/absences";

const RECENT_DAYS = 60;

/** For those who may note absences of this person; nobody else sees the part at all. */
export async function PersonAbsences({ personId, today }: { personId: string; today: Day }) {
  const scope = await findScope("absence:manage");
  if (!scope || !reaches(scope, personId)) return null;
  const absences = await listAbsences(scope, personId, addDays(today, -RECENT_DAYS), today);
  return <AbsenceSection personId={personId} absences={absences} today={today} />;
}
