import { getTypeName } from "@/components/activities/type-names";
import { getTranslations } from "@/components/i18n/words";
import { getAmountWords } from "@/components/ui/amount-words";
import type { Actor } from "@/lib/access/actor/actor";
import { findScope, reaches } from "@/lib/access/gate/gate";
import { listActivityTypes } from "@/lib/activities/queries/activity-types";
import { dayAt } from "@/lib/kernel/period";
import { listPeopleLike } from "@/lib/org/queries/people-like";
import { listNamesLike } from "@/lib/pipeline/queries/accounts";
import { listOpportunitiesLike } from "@/lib/pipeline/queries/opportunities-like";

const MOST = 8;

/** A record that the palette offers: what it is called, what helps to tell it from others, where it is. */
export type FoundRecord = { id: string; label: string; detail: string; href: string };

export type FoundRecords = { people: FoundRecord[]; accounts: FoundRecord[]; opportunities: FoundRecord[] };

export type Loggable = { id: string; label: string; icon: string };

export async function findRecords(actor: Actor, typed: string): Promise<FoundRecords> {
  const [people, accounts, opportunities] = await Promise.all([
    findPeople(actor, typed),
    findAccounts(typed),
    findOpportunities(typed),
  ]);
  return { people, accounts, opportunities };
}

/** Whoever has their people in sight opens their page; an administrator opens what is kept about anybody. */
async function findPeople(actor: Actor, typed: string): Promise<FoundRecord[]> {
  const [inSight, kept] = await Promise.all([findScope("person:read"), findScope("people:manage")]);
  const scope = kept ?? inSight;
  if (!scope) return [];
  const [t, found] = await Promise.all([
    getTranslations("shell.role"),
    listPeopleLike(scope, typed, dayAt(new Date(), actor.timeZone), MOST),
  ]);
  return found.map(({ id, name, role, team }) => ({
    id,
    label: name,
    detail: team ? `${t(role)}, ${team}` : t(role),
    href: reaches(inSight, id) ? `/people/${id}` : `/people/${id}/edit`,
  }));
}

async function findAccounts(typed: string): Promise<FoundRecord[]> {
  const scope = await findScope("account:read");
  const found = scope ? await listNamesLike(scope, typed, MOST) : [];
  return found.map(({ id, name }) => ({ id, label: name, detail: "", href: `/accounts/${id}` }));
}

async function findOpportunities(typed: string): Promise<FoundRecord[]> {
  const scope = await findScope("opportunity:read");
  const found = scope ? await listOpportunitiesLike(scope, typed, MOST) : [];
  const [t, amountWords] = await Promise.all([getTranslations("shell.palette"), getAmountWords()]);
  return found.map(({ id, name, owner, kind, amountMinor, ...currency }) => ({
    id,
    label: name,
    detail: [owner, amountMinor === null ? null : amountWords(amountMinor, currency, false), t(`kind.${kind}`)]
      .filter(Boolean)
      .join(", "),
    href: `/pipeline/${id}`,
  }));
}

/** What a rep can log with one tap; nobody else logs from the palette. */
export async function listLoggable(actor: Actor): Promise<Loggable[]> {
  if (actor.role !== "REP") return [];
  const [types, nameOf] = await Promise.all([listActivityTypes(), getTypeName()]);
  return types.map((type) => ({ id: type.id, label: nameOf(type), icon: type.icon }));
}
