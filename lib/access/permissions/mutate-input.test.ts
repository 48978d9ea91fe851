import { expect, test } from "vitest";
import { z } from "zod";
import { id, optionalText, text } from "@/lib/kernel/fields";
import { mutate } from "./mutate-input";

const ID = "0199a000-0000-7000-8000-000000000001";
/** In the manner of the forms that know no objects, prepared before it is looked at. */
const schema = z.preprocess(
  (raw) => raw,
  z.object({
    name: text(160),
    parentName: optionalText(160),
    parentId: id.optional(),
    traits: z.record(id, text(200)).default({}),
    shown: z.array(id).default([]),
    seenFor: optionalText(160),
  }),
);
const FIELDS = ["name", "parentName", "parentId", "traits", "shown", "seenFor"];
const set = (path: number[], value: unknown, idPlace: number | null = null) =>
  mutate({ name: "Orchard" }, [{ kind: "set", path, value, idPlace }], schema, [ID]);

test.each(FIELDS.map((name, place) => [name, place] as const))(
  "the field %s of a prepared input is reached",
  (name, place) => {
    expect(set([place], 7)).toMatchObject({ [name]: 7 });
  },
);

test("what lies in a record or a list is reached, also where the input leaves it out", () => {
  expect(set([3, 0], 7)).toEqual({ name: "Orchard", traits: { [ID]: 7 } });
  expect(set([4, 0], 7, 0)).toEqual({ name: "Orchard", shown: [ID] });
});

test("where an id belongs stands one that exists", () => {
  expect(set([2], "anything", 5)).toEqual({ name: "Orchard", parentId: ID });
});

test("neither the input nor the values are changed themselves", () => {
  const [input, value] = [{ name: "Orchard" }, {}];
  const steps = [
    { kind: "set" as const, path: [0], value, idPlace: null },
    { kind: "add" as const, name: "__proto__", value },
  ];
  const changed = mutate(input, [...steps, { kind: "drop", path: [0] }], schema, [ID]);
  expect([input, value]).toEqual([{ name: "Orchard" }, {}]);
  expect(Object.keys(changed as object)).toEqual(["__proto__"]);
});
