import { createTranslator } from "next-intl";
import { LINK_DAYS } from "@/lib/access/commands/access-link";
import de from "@/lib/access/messages/de.json";
import en from "@/lib/access/messages/en.json";
import { columnOfDay, dayAt } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db/database";
import { env } from "@/lib/platform/env/env";
import { enqueueMail, isMailConfigured, oneLine } from "@/lib/platform/mail/mail";

type LinkMail = {
  kind: "INVITATION" | "RESET";
  token: string;
  person: { name: string; email: string; locale: string | null };
  organisation: string;
  now: Date;
};

/** Sends a link to the person in their language. Where no mail is set up, the caller shows the link once instead. */
export async function mailAccessLink(tx: Tx, mail: LinkMail): Promise<{ link: string; isMailed: boolean }> {
  const { kind, token, person, now } = mail;
  const link = new URL(`${kind === "INVITATION" ? "/invite" : "/reset"}/${token}`, env().APP_URL).href;
  const t = translatorFor(person.locale ?? (await organisationOf(tx)).locale);
  const part = kind === "INVITATION" ? "invitation" : "reset";
  const organisation = oneLine(mail.organisation);
  const text = t(`mail.${part}.text`, { name: oneLine(person.name), organisation, link, days: LINK_DAYS });
  const to = { name: person.name, address: person.email };
  const isMailed = await enqueueMail(tx, { to, subject: t(`mail.${part}.subject`, { organisation }), text }, now);
  return { link, isMailed };
}

type AccessChange = { personId: string; changedById: string; now: Date; formerEmail?: string | null };

/**
 * Tells a person and an executive that access has changed, so that it never changes behind somebody's back. After a change of
 * address the former one hears of it as well: the new one may be that of whoever changed it.
 */
export async function mailAccessChanged(tx: Tx, change: AccessChange): Promise<void> {
  const { personId, changedById, now, formerEmail } = change;
  if (!isMailConfigured()) return;
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const changedBy = await tx.person.findUniqueOrThrow({ where: { id: changedById } });
  const organisation = await organisationOf(tx);
  const today = columnOfDay(dayAt(now, organisation.timeZone));
  const witness = await findWitness(tx, [personId, changedById], today);
  const [name, by] = [oneLine(person.name), oneLine(changedBy.name)];
  const former = formerEmail && formerEmail !== person.email ? { ...person, email: formerEmail } : null;
  for (const reader of [person, former, witness]) {
    if (!reader?.email) continue;
    const t = translatorFor(reader.locale ?? organisation.locale);
    const text = t("mail.accessChanged.text", { reader: oneLine(reader.name), name, changedBy: by });
    const subject = t("mail.accessChanged.subject", { name });
    await enqueueMail(tx, { to: { name: reader.name, address: reader.email }, subject, text }, now);
  }
}

/** An executive who has no part in the change and still works here. */
export async function findWitness(tx: Tx, others: string[], today: Date) {
  return tx.person.findFirst({
    where: {
      role: "EXECUTIVE",
      id: { notIn: others },
      disabledAt: null,
      OR: [{ leftOn: null }, { leftOn: { gt: today } }],
      email: { not: null },
    },
    orderBy: { createdAt: "asc" },
  });
}

/** Its language is for those who have chosen none. */
async function organisationOf(tx: Tx): Promise<{ locale: string; timeZone: string }> {
  return tx.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { locale: true, timeZone: true } });
}

function translatorFor(locale: string | null) {
  return createTranslator({ locale: locale === "de" ? "de-DE" : "en-GB", messages: locale === "de" ? de : en });
}
