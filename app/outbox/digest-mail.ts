import { createTranslator } from "next-intl";
import { MESSAGES } from "@/app/i18n/messages";
import { findPresence } from "@/app/notices/quiet";
import { resolveNotices } from "@/app/notices/resolve";
import type { Say } from "@/app/notices/told";
import { findReader, type Reader } from "@/lib/access/gate/reader";
import type { DigestReader } from "@/lib/notifications/jobs/digest";
import type { NoticeView } from "@/lib/notifications/views";
import { findMailbox } from "@/lib/org/queries/mailbox";
import { type Mail, oneLine } from "@/lib/platform/mail/mail";

const MOST_TOLD = 20;

/** Whoever a digest is for, or null when they could not sign in: nobody writes to people who left. */
export async function findDigestReader(personId: string, now: Date): Promise<DigestReader | null> {
  const reader = await findReader(personId, now);
  if (!reader) return null;
  const write = (notices: readonly NoticeView[], site: string) => writeDigest({ notices, reader, site, now });
  return { ...(await findPresence(reader, now)), write };
}

type Writing = { notices: readonly NoticeView[]; reader: Reader; site: string; now: Date };

/** The digest in the reader's language, looked up as they would see it on the page at this moment. */
async function writeDigest({ notices, reader, site, now }: Writing): Promise<Mail | null> {
  const { actor, scope } = reader;
  const say = translatorFor(reader);
  const [told, own] = [await resolveNotices(notices, reader, say, now), await scope("notice:read")];
  const address = own && (await findMailbox(own));
  if (told.length === 0 || !address) return null;
  const lines = told.slice(0, MOST_TOLD).map(({ title, text, href }) => {
    const words = { title: oneLine(title), text: oneLine(text), link: new URL(href, site).href };
    return say("notifications.mail.line", words);
  });
  if (told.length > MOST_TOLD) lines.push(say("notifications.mail.more"));
  const links = { link: new URL("/notifications", site).href, settings: new URL("/profile#notifications", site).href };
  const text = say("notifications.mail.text", { name: oneLine(actor.name), lines: lines.join("\n\n"), ...links });
  const subject = say("notifications.mail.subject", { count: told.length });
  return { to: { name: actor.name, address }, subject, text };
}

function translatorFor({ actor }: Reader): Say {
  const locale = actor.locale === "de" ? "de-DE" : "en-GB";
  return createTranslator({ locale, messages: MESSAGES[locale], timeZone: actor.timeZone });
}
