import type { Scope } from "@/lib/access/scope/scope";
import type { OrganisationRecord } from "@/lib/org/views";
import { database, type Tx } from "@/lib/platform/db/database";

export type OrganisationFront = { name: string; isSetUp: boolean; isDemo: boolean };

/** What a visitor without a session may know: the name over the door, and whether anybody lives here yet. */
export async function findOrganisation(): Promise<OrganisationFront | null> {
  const [organisation, first] = await Promise.all([
    database().organisation.findFirst({ select: { name: true, isDemo: true } }),
    database().person.findFirst({ select: { id: true } }),
  ]);
  return organisation && { ...organisation, isSetUp: first !== null };
}

/** The settings as an administrator keeps them; whoever has no scope of everyone keeps none. */
export async function findOrganisationRecord(scope: Scope): Promise<OrganisationRecord | null> {
  if (scope.personIds !== null) return null;
  const db = database();
  const [organisation, isCurrencyFixed] = await Promise.all([
    db.organisation.findUnique({ where: { id: 1 } }),
    hasRecordedMoney(db),
  ]);
  if (!organisation) return null;
  const { name, currency, timeZone, weekStart, fiscalYearStartMonth, version } = organisation;
  return { name, currency, timeZone, weekStart, fiscalYearStartMonth, version, isCurrencyFixed };
}

/**
 * Amounts are kept in the currency of their time: as soon as there is a product, a deal, the revenue of an account or what
 * another currency is worth in it, another one would misread them.
 */
export async function hasRecordedMoney(tx: Tx): Promise<boolean> {
  const select = { id: true };
  const [product, opportunity, trait, rate] = await Promise.all([
    tx.product.findFirst({ select }),
    tx.opportunity.findFirst({ select }),
    tx.accountTrait.findFirst({ where: { trait: { kind: "MONEY" } }, select: { traitId: true } }),
    tx.exchangeRate.findFirst({ select: { currency: true } }),
  ]);
  return product !== null || opportunity !== null || trait !== null || rate !== null;
}

/** Whether the database answers. */
export async function isReachable(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
