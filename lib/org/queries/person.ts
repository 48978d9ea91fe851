import { isInScope, type Scope } from "@/lib/access/scope/scope";
import { isId } from "@/lib/kernel/ids";
import { columnOfDay, type Day, dayOfColumn } from "@/lib/kernel/period";
import type { PersonView } from "@/lib/org/views";
import { database } from "@/lib/platform/db/database";

/** Somebody in sight, with their team of today; null for everybody else. */
export async function findPerson(scope: Scope, id: string, today: Day): Promise<PersonView | null> {
  if (!isId(id) || !isInScope(scope, id)) return null;
  const day = columnOfDay(today);
  const person = await database().person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      hiredOn: true,
      leftOn: true,
      memberships: {
        where: { fromDay: { lte: day }, OR: [{ untilDay: null }, { untilDay: { gt: day } }] },
        select: { team: { select: { id: true, name: true } } },
      },
    },
  });
  if (!person) return null;
  const { memberships, hiredOn, leftOn, ...rest } = person;
  return {
    ...rest,
    team: memberships[0]?.team ?? null,
    hiredOn: hiredOn && dayOfColumn(hiredOn),
    leftOn: leftOn && dayOfColumn(leftOn),
  };
}
