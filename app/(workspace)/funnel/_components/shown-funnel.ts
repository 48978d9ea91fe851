import { notFound } from "next/navigation";
import { requireActor, requireScope } from "@/lib/access/gate/gate";
import { dayAt } from "@/lib/kernel/period";
import { textParam } from "@/lib/kernel/search-param";
import { weeksLookedAtOf } from "@/lib/metrics/domain/weeks-looked-at";
import { findFunnel } from "@/lib/metrics/queries/funnel";
import type { FunnelSubject } from "@/lib/metrics/queries/funnel-people";
import { findPerson } from "@/lib/org/queries/person";
import { listTeams } from "@/lib/org/queries/teams";

type Asked = Record<string, string | string[] | undefined>;

/** The funnel that an address asks for: of a person, of a team, or what the reader leads. What is out of sight is not found. */
export async function readShownFunnel(asked: Asked) {
  const scope = await requireScope("metric:read");
  const actor = await requireActor();
  const now = new Date();
  const today = dayAt(now, actor.timeZone);
  const weeks = weeksLookedAtOf(textParam(asked.weeks));
  const isCompany = scope.reach === "everyone";
  const teams = scope.reach === "own" ? [] : await listTeams(scope, today);
  const [personId, teamId] = [textParam(asked.person), textParam(asked.team)];
  const person = personId ? await findPerson(scope, personId, today) : null;
  const team = teams.find(({ id }) => id === teamId) ?? null;
  if ((personId && !person) || (teamId && !team)) notFound();
  const led = isCompany ? null : (teams[0] ?? null);
  const chosen = person ? null : (team ?? led);
  const subject = subjectOf({ personId: person?.id, teamId: chosen?.id, isCompany, ownId: actor.personId });
  const funnel = await findFunnel(scope, { subject, today, now, weeks });
  const of: Record<string, string> = person ? { person: person.id } : chosen ? { team: chosen.id } : {};
  return {
    funnel,
    personId: typeof subject === "object" && "personId" in subject ? subject.personId : null,
    today,
    weeks,
    teams,
    isCompany,
    of,
    chosen: chosen?.id ?? "",
    name: person?.name ?? chosen?.name ?? null,
    actor,
  };
}

type Chosen = { personId: string | undefined; teamId: string | undefined; isCompany: boolean; ownId: string };

function subjectOf({ personId, teamId, isCompany, ownId }: Chosen): FunnelSubject {
  if (personId) return { personId };
  if (teamId) return { teamId };
  return isCompany ? "company" : { personId: ownId };
}
