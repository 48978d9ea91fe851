import { expect, test } from "vitest";
import { formObject } from "./form-values";

function formOf(fields: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("what the button carries are fields like any other", () => {
  const form = formOf([
    ["$ACTION_KEY", "x"],
    ["note", "early"],
    ["carried", "typeId=1&idempotencyKey=a%20b&empty=&$ACTION_REF=2"],
  ]);
  expect(formObject(form)).toEqual({ note: "early", typeId: "1", idempotencyKey: "a b" });
});

test("a button that carries nothing changes nothing, and hostile names are only names", () => {
  expect(formObject(formOf([["carried", ""]]))).toEqual({});
  const object = formObject(formOf([["carried", "__proto__=x&constructor=y"]]));
  expect(Object.keys(object)).toEqual(["__proto__", "constructor"]);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});
