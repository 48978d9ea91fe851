import { newId } from "@/lib/kernel/ids";
import { database } from "@/lib/platform/db/database";

const MADE = new Date("2026-11-20T09:00:00Z");

const OWN = ["cost", "urgency", "room"] as const;

/** The fields of a form that ask for three criteria in the words of the house, and for one of the product. */
export function typedTemplate(name: string, over: Record<string, unknown> = {}) {
  const fields = OWN.flatMap((key) => [
    [`skill-${key}`, "QUALIFYING"],
    [`nameEn-${key}`, `The ${key}`],
    ...[1, 2, 3, 4, 5].map((level) => [`levelEn${level}-${key}`, `${key} at ${level}`]),
  ]);
  const product = { "skill-opening": "OPENING", "mandatory-opening": "on" };
  return { name, keys: [...OWN, "opening"], ...Object.fromEntries(fields), ...product, ...over };
}

/** A template that asks for the product's opening and three more, of which none is mandatory. */
export async function seedTemplate(createdById: string, { name = "First visit", isEnded = false } = {}) {
  const id = newId();
  const made = { createdById, createdAt: MADE };
  const words = (key: string) => ({
    en: { name: `The ${key}`, levels: [1, 2, 3, 4, 5].map((one) => `${key} at ${one}`) },
  });
  const own = OWN.map((key) => ({ key, skill: "QUALIFYING", isMandatory: false, words: words(key) }));
  const criteria = [...own, { key: "opening", skill: "OPENING", isMandatory: true }];
  await database().scorecardTemplate.create({
    data: {
      ...{ id, name, ...made, endedOn: isEnded ? MADE : null },
      versions: { create: { number: 1, rubric: { criteria }, ...made } },
    },
  });
  return { id, version: 1 };
}
