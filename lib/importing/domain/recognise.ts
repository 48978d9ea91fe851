import type { ColumnFacts } from "./column-facts";
import { ENTITIES, type Entity, kindOf, NEW_TRAIT } from "./entities";
import { HEADINGS, headingKey, type Meaning, REMARKS, type Sureness } from "./headings";

export const SOURCES = ["salesforce", "hubspot", "pipedrive", "file"] as const;

export type Source = (typeof SOURCES)[number];

/** Where a column goes; null leaves it out. Sureness 0 is that of a column that means nothing here. */
export type Proposal = { field: string | null; sure: 0 | Sureness };

export type Recognised = { source: Source; entity: Entity | null; columns: Proposal[] };

/**
 * What a file holds and where its columns go, from its headings and from what the values look like. A file of contacts or of a
 * history of stages has no place here and is left out unless somebody says otherwise.
 */
export function recognise(headings: readonly string[], facts: readonly ColumnFacts[]): Recognised {
  const keys = headings.map(headingKey);
  const source = sourceOf(headings, keys);
  const entity = hasNoPlace(keys) ? null : entityOf(keys);
  const columns = proposeColumns(entity, keys, facts);
  return { source, entity, columns: source === "file" ? columns : columns.map(sureOfIds) };
}

/** In the export of a CRM the id of a record is its id; in a list of one's own it may number the rows. */
function sureOfIds(column: Proposal): Proposal {
  return column.field === "externalId" ? { ...column, sure: 3 } : column;
}

/** Where the columns would go if the rows were of this entity: each field once, the surest column first. */
export function proposeColumns(
  entity: Entity | null,
  keys: readonly string[],
  facts: readonly ColumnFacts[],
): Proposal[] {
  if (!entity) return keys.map(() => ({ field: null, sure: 0 }));
  const columns = keys.map((key, index): Proposal => {
    const said = HEADINGS[entity].get(key) ?? moneyMeaning(entity, key);
    const meaning = said && dayInstead(said, facts[index]);
    if (!meaning)
      return { field: entity === "accounts" && isWorthATrait(key, facts[index]) ? NEW_TRAIT : null, sure: 0 };
    return { field: meaning[0], sure: checked(meaning[1], entity, meaning[0], facts[index]) };
  });
  return columns.map((column, index) => {
    if (column.field === null || column.field === NEW_TRAIT) return column;
    const rivals = columns.flatMap((other, place) => (other.field === column.field ? [{ ...other, place }] : []));
    const best = rivals.reduce((first, next) => (next.sure > first.sure ? next : first));
    return best.place === index ? column : { field: null, sure: 0 };
  });
}

const DAY_OF: Readonly<Record<string, string>> = { isClosed: "closedOn", isWon: "wonOn", isLost: "lostOn" };

/** "Closed" over days says when, and not whether. */
function dayInstead(meaning: Meaning, facts: ColumnFacts | undefined): Meaning {
  const day = DAY_OF[meaning[0]];
  return day && facts && facts.days * 2 > facts.filled ? [day, 2] : meaning;
}

/** "Revenue in EUR", as our own files have it. */
function moneyMeaning(entity: Entity, key: string) {
  const meaning = entity === "accounts" ? HEADINGS.accounts.get(key.replace(/in[a-z]{3}$/, "")) : undefined;
  return meaning?.[0] === "trait:revenue" ? meaning : undefined;
}

// What a CRM keeps for itself; a trait of that name would only be noise.
const NOISE =
  /^(isdeleted|lastactivitydate|systemmodstamp|active.*|rating|ownership|type|createdate|companyowner|lastmodifieddate)$/;

function isWorthATrait(key: string, facts: ColumnFacts | undefined): boolean {
  return (
    key !== "" &&
    !REMARKS.has(key) &&
    (facts?.filled ?? 0) > 0 &&
    !NOISE.test(key) &&
    !/(latitude|longitude|postalcode|url|domainname)$/.test(key)
  );
}

/** A heading says one thing and most values another: then it is a guess. */
function checked(sure: Sureness, entity: Entity, field: string, facts: ColumnFacts | undefined): Sureness {
  if (!facts || facts.filled === 0) return sure;
  const kind = kindOf(entity, field);
  const fitting = kind === "day" || kind === "moment" ? facts.days : kind === "amount" ? facts.amounts : facts.filled;
  return fitting * 2 < facts.filled ? 1 : sure;
}

/** A heading and a half that fit: an account and its sector, but not a lone "name". */
const LEAST_SCORE = 2.5;

function entityOf(keys: readonly string[]): Entity | null {
  const scores = ENTITIES.map((entity) => ({ entity, score: scoreOf(entity, keys) }));
  const best = scores.reduce((first, next) => (next.score > first.score ? next : first));
  return best.score >= LEAST_SCORE ? best.entity : null;
}

/** Headings that only one kind of row has weigh more than those that many have. */
function scoreOf(entity: Entity, keys: readonly string[]): number {
  return keys.reduce(
    (score, key) => {
      const sure = HEADINGS[entity].get(key)?.[1] ?? 0;
      const elsewhere = ENTITIES.filter((other) => other !== entity && HEADINGS[other].has(key)).length;
      return score + (sure === 3 && elsewhere === 0 ? 4 : sure / (1 + elsewhere));
    },
    signatureOf(entity, keys),
  );
}

function signatureOf(entity: Entity, keys: readonly string[]): number {
  const has = (...wanted: string[]) => wanted.every((key) => keys.includes(key));
  switch (entity) {
    case "people":
      return has("salesagent", "manager") || has("firstname", "lastname", "team") ? 6 : 0;
    case "accounts":
      return has("billingcity") || has("companyname", "companydomainname") ? 8 : 0;
    case "opportunities":
      return has("stagename") || has("dealname") || has("dealtitle", "dealstage") ? 8 : 0;
    case "activities":
      return has("activitysubject") || has("activitytype") ? 8 : 0;
    case "products":
      return has("product") && !has("salesagent") ? 3 : 0;
  }
}

function hasNoPlace(keys: readonly string[]): boolean {
  const has = (key: string) => keys.includes(key);
  const isContact =
    (has("lastname") && (has("accountid") || has("lifecyclestage"))) || (has("personname") && has("personphone"));
  return isContact || (has("opportunityid") && has("createdbyid") && has("stagename"));
}

function sourceOf(headings: readonly string[], keys: readonly string[]): Source {
  const has = (key: string) => keys.includes(key);
  if (headings.some((heading) => /^(Deal|Person|Organization|Activity|Product) - /.test(heading))) return "pipedrive";
  if (has("recordid")) return "hubspot";
  const isReport = has("opportunityowner") && has("stage") && has("opportunityname");
  if (isReport || (has("id") && (has("isdeleted") || has("stagename") || has("billingcity")))) return "salesforce";
  return "file";
}

/** Ids of a CRM are told apart from those of another one; an id of one's own stays as it is. */
export function qualifiedId(source: Source, id: string): string {
  return source === "file" ? id : `${source}:${id}`;
}

/** The same headings in the same order are the same kind of file, also where what was rejected comes back with its reasons behind. */
export function signatureOfHeadings(headings: readonly string[]): string {
  const keys = headings.map(headingKey);
  return keys.filter((key) => !REMARKS.has(key)).join("|");
}
