import type { ActionContext, Outcome } from "@/lib/access/action/action-spec";
import { announceAccessChange } from "@/lib/access/commands/access-change";
import { createAccessLink } from "@/lib/access/commands/access-link";
import { mailAccessLink } from "@/lib/access/commands/link-mail";
import { endSessions } from "@/lib/access/commands/session";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import { fail, notFound, ok, type Result, wrongField } from "@/lib/kernel/result";
import type { AccessLinkInput } from "@/lib/org/schema";
import type { Tx } from "@/lib/platform/db/database";

/** A link that was made: sent by mail, or shown this once to be handed over. */
export type IssuedLink = { link: string; isMailed: boolean; kind: "INVITATION" | "RESET" };

/** Invites somebody who has no password yet, else lets them choose a new one. Whoever has a password is signed out and told. */
export async function sendAccessLink(
  input: AccessLinkInput,
  context: ActionContext,
): Promise<Result<Outcome<IssuedLink>>> {
  const { actor, tx, now } = context;
  // Held, so that the address that the link goes to is still theirs when the link exists.
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${input.id}::uuid FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id: input.id } });
  if (!person) return notFound();
  if (!person.email) return wrongField("email", "org.errors.emailForInvitation");
  if (person.disabledAt) return fail({ code: "DISABLED", message: "org.errors.disabled" });
  const today = columnOfDay(dayAt(now, actor.organisation.timeZone));
  if (person.leftOn && person.leftOn <= today) return fail({ code: "LEFT", message: "org.errors.hasLeft" });
  const issued = await issueAccessLink(tx, person.id, context);
  if (issued.kind === "RESET") {
    await endSessions(tx, person.id, now);
    await announceAccessChange(tx, {
      personId: person.id,
      changedById: actor.personId,
      change: { kind: "resetLink" },
      now,
    });
  }
  const audit = [
    { entity: "Person", entityId: person.id, fields: [issued.kind === "RESET" ? "resetLink" : "invitation"] },
  ];
  return ok({ value: issued, audit });
}

export async function issueAccessLink(tx: Tx, personId: string, { actor, now }: ActionContext): Promise<IssuedLink> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const kind = person.passwordHash ? "RESET" : "INVITATION";
  const token = await createAccessLink(tx, { kind, personId, createdById: actor.personId, now });
  const to = { name: person.name, email: person.email ?? "", locale: person.locale ?? actor.locale };
  const { link, isMailed } = await mailAccessLink(tx, {
    kind,
    token,
    person: to,
    organisation: actor.organisation.name,
    now,
  });
  return { link, isMailed, kind };
}
