import { describe, expect, test } from "vitest";
import { MESSAGES } from "@/app/i18n/messages";
import { ACCESS_MATRIX, PUBLIC_ACTIONS } from "@/lib/access/permissions/access-matrix";
import { filterChoices } from "./audit-choices";

const declared = [...Object.keys(ACCESS_MATRIX), ...Object.keys(PUBLIC_ACTIONS)];
// Rooms may come without words; these have them, and keep them with each new action.
const worded = declared.filter((name) =>
  /^(access|org|notifications|products|pipeline|activities|metrics)\./.test(name),
);

describe.each(["en-GB", "de-DE"] as const)("in %s", (locale) => {
  const { actions, entities } = filterChoices(MESSAGES[locale]);

  test.each(worded)("%s is said in words and can be chosen", (name) => {
    expect(actions.find((choice) => choice.value === name)?.label).toMatch(/\p{L}/u);
  });

  test("no words are left over from an action that is gone", () => {
    expect(actions.map((choice) => choice.value).filter((name) => !declared.includes(name))).toEqual([]);
  });

  test("kinds of records are there once each", () => {
    const values = entities.map((choice) => choice.value);
    expect(values).toEqual(
      expect.arrayContaining(["Activity", "ActivityType", "Organisation", "Person", "Session", "Team"]),
    );
    expect(new Set(values).size).toBe(values.length);
  });
});
