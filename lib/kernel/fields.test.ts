import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { email, flag, instant, optionalText, password, text, timeOfDay, version, whole } from "./fields";

describe("text", () => {
  test("blanks at the ends go, what is left must be there", () => {
    expect(text(10).parse("  Alma ")).toBe("Alma");
    expect(text(10).safeParse("   ").success).toBe(false);
    expect(text(3).safeParse("Alma").success).toBe(false);
    expect(optionalText(10).parse("  ")).toBeUndefined();
  });

  test("a new line, a tab and an emoji are text", () => {
    expect(text(40).parse("one\ntwo\tthree 🎉")).toBe("one\ntwo\tthree 🎉");
  });

  test.each(["a\u0000b", "a\ud800", "\udc00a", "a\u0007", "a\u007f"])("%j cannot be stored or seen", (odd) => {
    for (const field of [text(40), optionalText(40), password(1)]) expect(field.safeParse(odd).success).toBe(false);
  });

  test("whatever passes survives a trip through UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (given) => {
        const parsed = text(40).safeParse(given);
        if (parsed.success) expect(Buffer.from(parsed.data, "utf8").toString("utf8")).toBe(parsed.data);
      }),
    );
  });

  test("a password keeps its blanks", () => {
    expect(password(4).parse("  a ")).toBe("  a ");
  });
});

describe("numbers, addresses and boxes", () => {
  test.each([
    ["12", 12],
    [12, 12],
    [" 7 ", 7],
    ["007", 7],
  ])("%j is a whole number", (given, expected) => {
    expect(whole(1, 99).parse(given)).toBe(expected);
  });

  test.each([
    "1e1",
    "0x10",
    "1.0",
    "",
    " ",
    "12a",
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    0,
    100,
    true,
    "١٢",
  ])("%j is none between 1 and 99", (given) => {
    expect(whole(1, 99).safeParse(given).success).toBe(false);
  });

  test("a version is at least one and fits its column", () => {
    expect(version.safeParse(0).success).toBe(false);
    expect(version.safeParse(2_147_483_648).success).toBe(false);
  });

  test("an address is kept in small letters", () => {
    expect(email.parse("Alma.Ambrosi@Kestrel.Example")).toBe("alma.ambrosi@kestrel.example");
    expect(email.safeParse("alma@").success).toBe(false);
  });

  test.each([
    ["on", true],
    [undefined, false],
    ["false", false],
    [true, true],
    ["0", false],
  ])("the box %j means %s", (given, expected) => {
    expect(flag.parse(given)).toBe(expected);
  });

  test.each(["24:00", "9:30", "12:60", "12:30:00", "", "１２:30"])("%j is no time of day", (given) => {
    expect(timeOfDay.safeParse(given).success).toBe(false);
  });

  test("a moment is read with its offset", () => {
    expect(instant.parse("2026-11-24T23:30:00+01:00")).toEqual(new Date("2026-11-24T22:30:00Z"));
  });

  test.each([
    "0000-01-01T00:00:00Z",
    "1899-12-31T23:59:59Z",
    "2200-01-01T00:00:00Z",
    "2026-02-30T00:00:00Z",
    "2026-11-24",
  ])("%j is no moment", (given) => {
    expect(instant.safeParse(given).success).toBe(false);
  });
});
