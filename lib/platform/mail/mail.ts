import { createTransport, type Transporter } from "nodemailer";
import { z } from "zod";
import { email } from "@/lib/kernel/fields";
import type { Tx } from "@/lib/platform/db/database";
import { env } from "@/lib/platform/env/env";
import { enqueue, type ForgetfulHandler } from "@/lib/platform/outbox/outbox";

export const SEND_MAIL = "mail.send";

// A list of addresses, or one with a header in it, is none.
const mailShape = z.object({
  to: z.object({ name: z.string().transform(oneLine), address: email }),
  subject: z.string().transform(oneLine),
  text: z.string(),
});

export type Mail = z.input<typeof mailShape>;

export function isMailConfigured(): boolean {
  return Boolean(env().SMTP_URL && env().SMTP_FROM);
}

/** Leaves a mail to be sent once the transaction commits; says whether it will be, so that a caller can do without. */
export async function enqueueMail(tx: Tx, mail: Mail, now: Date): Promise<boolean> {
  const checked = mailShape.safeParse(mail);
  if (!isMailConfigured() || !checked.success) return false;
  await enqueue(tx, SEND_MAIL, checked.data, now);
  return true;
}

/**
 * Hands a mail to the server. A crash between its answer and our commit sends it again, under the same message id. What was
 * in it, invitations among it, does not stay in the table.
 */
export const onSendMail: ForgetfulHandler = { handle: sendMail, clearsPayload: true };

async function sendMail(payload: unknown, { eventId }: { eventId: string }): Promise<void> {
  if (!isMailConfigured()) throw new Error("SMTP_URL and SMTP_FROM are not set");
  const { to, subject, text } = mailShape.parse(payload);
  const messageId = `<${eventId}@${new URL(env().APP_URL).hostname}>`;
  const mail = { from: env().SMTP_FROM, to, subject, text, messageId, disableFileAccess: true, disableUrlAccess: true };
  try {
    await withinDeadline(transport().sendMail(mail));
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

/** Line breaks and other controls become blanks: nobody's name begins a header, or a paragraph, of its own. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** Without the server's own words: a filter that refuses a mail may quote the link in it, and this is kept and logged. */
function reasonOf(error: unknown): string {
  const { code, responseCode, command } = failure.parse(error);
  return responseCode ? `The mail server answered ${responseCode} to ${command}` : `No mail server: ${code}`;
}

const failure = z.object({
  code: z.string().catch("unknown"),
  responseCode: z.number().optional().catch(undefined),
  command: z.string().catch("unknown"),
});

const DEADLINE_MS = 20_000;

/** The transaction around a handler ends after thirty seconds; a server that drips its answers must not reach that. */
async function withinDeadline(sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("Too slow"), { code: "ETIMEDOUT" })), DEADLINE_MS);
  });
  await Promise.race([sending, deadline]).finally(() => clearTimeout(timer));
}

const PATIENCE = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

let opened: { url: string; transporter: Transporter } | undefined;

function transport(): Transporter {
  const url = env().SMTP_URL ?? "";
  if (opened?.url !== url) opened = { url, transporter: createTransport({ url, ...PATIENCE }) };
  return opened.transporter;
}
