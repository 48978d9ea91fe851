import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { newId } from "@/lib/kernel/ids";
import { columnOfDay } from "@/lib/kernel/period";
import { fail, notFound, ok, outdated, type Result, wrongField } from "@/lib/kernel/result";
import type { AddTeamInput, EditTeamInput, EndTeamInput } from "@/lib/org/schema";
import { changedFields } from "@/lib/platform/audit/audit";
import type { Tx } from "@/lib/platform/db/database";
import { lockTree } from "./tree";

export async function addTeam(
  input: AddTeamInput,
  { tx, now }: ActionContext,
): Promise<Result<Outcome<{ teamId: string }>>> {
  const parentId = input.parentId ?? null;
  await lockTree(tx);
  const refused = await refuseParent(tx, parentId, null);
  if (refused) return refused;
  const teamId = newId();
  await tx.team.create({ data: { id: teamId, name: input.name, parentId, createdAt: now } });
  const audit = [{ entity: "Team", entityId: teamId, fields: ["created"], values: { name: input.name, parentId } }];
  return ok({ value: { teamId }, audit });
}

/**
 * Renames a team or hangs it elsewhere in the tree. Sight follows the new tree at once, and so do the figures of the teams above,
 * past ones too: totals follow the membership of their day, and the tree is always the one of today.
 */
export async function editTeam(input: EditTeamInput, { tx }: ActionContext): Promise<Result<Outcome<null>>> {
  const { id, version, name } = input;
  const parentId = input.parentId ?? null;
  await lockTree(tx);
  const before = await tx.team.findUnique({ where: { id } });
  if (!before) return notFound();
  if (before.version !== version) return outdated();
  const refused = await refuseParent(tx, parentId, id);
  if (refused) return refused;
  const data = { name, parentId };
  await tx.team.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  return ok({
    value: null,
    audit: [{ entity: "Team", entityId: id, fields: changedFields(before, data), values: data }],
  });
}

/** A team ends on a day when nobody is in it, nothing hangs below it and nobody leads it from then on. */
export async function endTeam(input: EndTeamInput, { tx }: ActionContext): Promise<Result<Outcome<null>>> {
  const { id, version, endedOn } = input;
  await lockTree(tx);
  const team = await tx.team.findUnique({ where: { id } });
  if (!team) return notFound();
  if (team.version !== version) return outdated();
  const day = columnOfDay(endedOn);
  const reaching = { teamId: id, OR: [{ untilDay: null }, { untilDay: { gt: day } }] };
  const [members, leads, children] = await Promise.all([
    tx.teamMembership.count({ where: reaching }),
    tx.teamLeadership.count({ where: reaching }),
    tx.team.count({ where: { parentId: id, OR: [{ endedOn: null }, { endedOn: { gt: day } }] } }),
  ]);
  if (members + leads + children > 0) {
    const message = { key: "org.errors.teamInUse", values: { members, leads, children } };
    return fail({ code: "TEAM_IN_USE", message, fieldErrors: { endedOn: message } });
  }
  await tx.team.update({ where: { id }, data: { endedOn: day, version: { increment: 1 } } });
  return ok({ value: null, audit: [{ entity: "Team", entityId: id, fields: ["endedOn"], values: { endedOn } }] });
}

/** The caller holds the tree, so that the parent does not end meanwhile. */
async function refuseParent(tx: Tx, parentId: string | null, ownId: string | null) {
  if (!parentId) return null;
  const parent = await tx.team.findUnique({ where: { id: parentId }, select: { endedOn: true } });
  if (!parent || parent.endedOn) return wrongField("parentId", "errors.choice");
  if (!ownId) return null;
  const isBelow = await tx.teamClosure.findUnique({
    where: { ancestorId_descendantId: { ancestorId: ownId, descendantId: parentId } },
  });
  return isBelow ? wrongField("parentId", "org.errors.teamCycle") : null;
}
