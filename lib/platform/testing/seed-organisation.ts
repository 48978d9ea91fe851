import { database } from "@/lib/platform/db/database";

/** Before anything that a test looks at happened. */
export const SEEDED_AT = new Date("2025-01-06T08:00:00Z");

type Settings = {
  name?: string;
  timeZone?: string;
  currency?: string;
  currencyExponent?: number;
  weekStart?: number;
  isDemo?: boolean;
};

/** The settings of the installation: euros, Berlin, weeks from Monday, unless something else is asked for. */
export async function seedOrganisation(settings: Settings = {}): Promise<void> {
  const data = {
    name: "Kestrel Pumps",
    currency: "EUR",
    currencyExponent: 2,
    timeZone: "Europe/Berlin",
    locale: "en",
    weekStart: 1,
    fiscalYearStartMonth: 1,
    createdAt: SEEDED_AT,
    ...settings,
  };
  await database().organisation.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
}
