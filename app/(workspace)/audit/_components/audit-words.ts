import { getFormatter, getTranslations } from "@/components/i18n/words";
import { isDay } from "@/lib/kernel/period";
import type { AuditEventView, AuditValue, NamedRecord } from "@/lib/org/views";

export type AuditChange = { label: string; value: string | null };

const SHORT_ID = 8;

// What the words of the action say already.
const SAID_BY_ACTION = [
  ...["created", "createdAt", "removed", "revokedAt", "voidedAt", "isVoid"],
  ...["seen", "sharedAt", "explained", "end"],
];

/**
 * Says an event in the reader's language. Each room brings the words for its own actions, records and fields under "audit"
 * in its messages; what has none is shown by its plain name.
 */
export async function getAuditWords() {
  const [t, look, format] = await Promise.all([getTranslations("org.audit"), getLookUp(), getFormatter()]);
  const say = (action: string, group: "entities" | "fields", name: string) =>
    look(`${roomOf(action)}.audit.${group}.${name}`) ?? look(`org.audit.${group}.${name}`) ?? name;
  const named = ({ id, name }: NamedRecord) => name ?? t("unknown", { id: id.slice(-SHORT_ID) });
  const worded = (entity: string, field: string, value: AuditValue | NamedRecord): string => {
    if (value === null) return t("none");
    if (typeof value === "object") return named(value);
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (field === "fiscalYearStartMonth")
      return format.dateTime(monthOf(Number(value)), { month: "long", timeZone: "UTC" });
    if (typeof value === "number") return look(`org.audit.choices.${field}.${value}`) ?? format.number(value);
    if (isDay(value)) return format.dateTime(new Date(`${value}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
    const choices = VALUE_WORDS[entity]?.[field] ?? `org.audit.choices.${field}`;
    return look(`${choices}.${value}`) ?? value;
  };
  return {
    done: ({ action, fields }: Pick<AuditEventView, "action" | "fields">) =>
      (fields.includes("created") ? look(messageOf(action, "created")) : null) ??
      look(messageOf(action, "actions")) ??
      action,
    entity: ({ action, entity }: AuditEventView) => say(action, "entities", entity),
    record: (event: AuditEventView) => recordOf(event, named, worded),
    actor: ({ actor }: AuditEventView) => (actor ? named(actor) : t("nobody")),
    changes: (event: AuditEventView) =>
      changesOf(
        event,
        (field) => say(event.action, "fields", field),
        (field, value) => worded(event.entity, field, value),
      ),
  };
}

function roomOf(action: string): string {
  return action.split(".", 1)[0] ?? "";
}

function messageOf(action: string, group: "actions" | "created"): string {
  return action.replace(".", `.audit.${group}.`);
}

// Where the words of values stand that have some elsewhere: built-in records are kept by their key.
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ActivityType: { name: "activities.types", icon: "activities.icons" },
  Stage: { name: "pipeline.stages", kind: "pipeline.stageSettings.kinds" },
  Metric: { name: "metrics.names" },
};

// Kinds of records that are called by the name of then, which stands beside the action already.
const CALLED = ["ActivityType", "Stage", "HolidayCalendar", "ExchangeRate", "Metric"];

/** The words come from every room, and a trail outlives names; so each is looked up before it is said. */
async function getLookUp(): Promise<(key: string) => string | null> {
  const t = await getTranslations();
  // A value may be anything that somebody once typed, and only a plain word is a part of a key.
  return (key) => (/^[\w.-]+$/.test(key) && t.has(key as never) ? t(key as never) : null);
}

type Worded<A extends string[]> = (...given: [...A, AuditValue | NamedRecord]) => string;

/** A record that nobody names is called as it was then, else by the end of its id; some are a matter of course. */
function recordOf(
  { record, entity, values }: AuditEventView,
  named: (record: NamedRecord) => string,
  worded: Worded<[string, string]>,
): string | null {
  if (!record || ["Session", "Organisation", "SlumpRules", "TrackingPlan"].includes(entity)) return null;
  if (record.name !== null) return record.name;
  const then = values.find(({ field }) => field === "name")?.value;
  return then ? worded(entity, "name", then) : named(record);
}

function monthOf(month: number): Date {
  return new Date(Date.UTC(2024, month - 1, 15));
}

function changesOf(
  { action, entity, fields, values }: AuditEventView,
  labelOf: (field: string) => string,
  worded: Worded<[string]>,
): AuditChange[] {
  const isCalled = (field: string) => CALLED.includes(entity) && field === "name" && !fields.includes(field);
  const unsaid = (field: string) => !SAID_BY_ACTION.includes(field) && !isCalled(field);
  // An edit keeps values that stayed the same beside those that changed; everything else keeps only what it did.
  const isEdit = /\.(edit|update|saveType$)/.test(action) && !fields.includes("created");
  const kept = values.filter(({ field }) => unsaid(field) && (!isEdit || fields.includes(field)));
  const shown = kept.map(({ field, value }) => ({ label: labelOf(field), value: worded(field, value) }));
  const known = new Set(shown.map(({ label }) => label));
  const bare = [...new Set(fields.filter(unsaid).map(labelOf))].filter((label) => !known.has(label));
  return [...bare.map((label) => ({ label, value: null })), ...shown];
}
