import { expect, test } from "vitest";
import { signInInput } from "./sign-in";

const form = { email: " Alma@Kestrel.Example ", password: " as typed " };

test("an address is taken in small letters, a password as it is typed", () => {
  expect(signInInput.parse(form)).toMatchObject({ email: "alma@kestrel.example", password: " as typed " });
});

test.each(["/", "/team", "/people/0199a000-0000-7000-8000-000000000001?tab=log#today", "/log?day=2026-11-18"])(
  "after sign-in %s is a page to go on to",
  (next) => {
    expect(signInInput.parse({ ...form, next }).next).toBe(next);
  },
);

test.each([
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/team\\..\\elsewhere",
  "https://elsewhere.example",
  "javascript:alert(1)",
  "team",
  "/\t/elsewhere.example",
  "/\u0000",
  " /team",
  `/${"x".repeat(500)}`,
  7,
  ["/team"],
])("%j is none, and the sign-in goes on without it", (next) => {
  expect(signInInput.parse({ ...form, next }).next).toBeUndefined();
});

test.each(["", "   ", "a\u0000@kestrel.example", "\ud800@kestrel.example", `${"x".repeat(200)}@kestrel.example`])(
  "an address that the database could not even look for (%j) is refused",
  (email) => {
    expect(signInInput.safeParse({ ...form, email }).success).toBe(false);
  },
);
