import { dayAt, dayOfColumn } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db/database";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readRows } from "@/lib/platform/db/read-rows";
import type { Actor, Locale, Role, Theme } from "./actor";

export const IDLE_HOURS = 12;
const SEEN_EVERY_MINUTES = 5;

type SessionRow = PersonRow & { session_id: string; last_seen_at: Date };

type PersonRow = {
  person_id: string;
  person_name: string;
  role: Role;
  is_admin: boolean;
  locale: string;
  own_locale: string | null;
  theme: string;
  time_zone: string;
  own_time_zone: string | null;
  left_on: Date | null;
  organisation_name: string;
  currency: string;
  currency_exponent: number;
  organisation_zone: string;
  week_start: number;
  fiscal_year_start_month: number;
  is_demo: boolean;
};

const COLUMNS = Prisma.sql`
  p.id AS person_id, p.name AS person_name, p.role::text AS role, p.is_admin, coalesce(p.locale, o.locale) AS locale,
  p.locale AS own_locale, p.theme, coalesce(p.time_zone, o.time_zone) AS time_zone, p.time_zone AS own_time_zone, p.left_on,
  o.name AS organisation_name, o.currency, o.currency_exponent, o.time_zone AS organisation_zone, o.week_start,
  o.fiscal_year_start_month, o.is_demo`;

/**
 * The person behind a session, or null when the session is unknown, revoked or 12 hours idle, or the person is disabled,
 * has left or has no address to sign in with. Notes that the session is in use, at most every five minutes.
 */
export async function findActor(sessionId: string, now: Date): Promise<Actor | null> {
  const [row] = await readRows<SessionRow>(Prisma.sql`
    SELECT s.id AS session_id, s.last_seen_at, ${COLUMNS}
    FROM session s JOIN person p ON p.id = s.person_id CROSS JOIN organisation o
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND p.disabled_at IS NULL AND p.email IS NOT NULL
      AND s.last_seen_at > ${new Date(now.getTime() - IDLE_HOURS * 3_600_000)}`);
  if (!row || hasLeft(row, now)) return null;
  if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MINUTES * 60_000) await noteSeen(sessionId, now);
  return actorFrom(row, row.session_id);
}

/** The same person while nobody is at the door, for what is written to them; null when they could not come in either. */
export async function findAbsentActor(personId: string, now: Date): Promise<Actor | null> {
  const [row] = await readRows<PersonRow>(Prisma.sql`
    SELECT ${COLUMNS} FROM person p CROSS JOIN organisation o WHERE p.id = ${personId}::uuid AND p.disabled_at IS NULL`);
  return row && !hasLeft(row, now) ? actorFrom(row, NO_SESSION) : null;
}

const NO_SESSION = "";

function hasLeft(row: PersonRow, now: Date): boolean {
  return row.left_on !== null && dayOfColumn(row.left_on) <= dayAt(now, row.time_zone);
}

async function noteSeen(sessionId: string, now: Date): Promise<void> {
  await database().session.updateMany({ where: { id: sessionId, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
}

function actorFrom(row: PersonRow, sessionId: string): Actor {
  return {
    personId: row.person_id,
    sessionId,
    name: row.person_name,
    role: row.role,
    isAdmin: row.is_admin,
    locale: localeOf(row.locale),
    ownLocale: row.own_locale === null ? null : localeOf(row.own_locale),
    theme: themeOf(row.theme),
    timeZone: row.time_zone,
    ownTimeZone: row.own_time_zone,
    organisation: {
      name: row.organisation_name,
      currency: row.currency,
      currencyExponent: row.currency_exponent,
      timeZone: row.organisation_zone,
      weekStart: row.week_start,
      fiscalYearStartMonth: row.fiscal_year_start_month,
      isDemo: row.is_demo,
    },
  };
}

function localeOf(text: string): Locale {
  return text === "de" ? "de" : "en";
}

function themeOf(text: string): Theme {
  return text === "light" || text === "dark" ? text : "system";
}
