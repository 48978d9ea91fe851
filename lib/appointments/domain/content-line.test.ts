import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentLine, LONGEST_LINE_OCTETS, textValue, utcValue } from "./content-line";

const octets = (text: string) => new TextEncoder().encode(text);
const physicalLines = (text: string) => text.split("\r\n").slice(0, -1);
const unfolded = (text: string) => text.replaceAll("\r\n ", "").replace(/\r\n$/, "");
const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, mark: string) => (mark.toLowerCase() === "n" ? "\n" : mark));

/** Whole characters, many of them such as mean something to the format. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\\;,:"nN \t\n'),
    fc.constantFrom("\r\n", "é", "👩🏽‍🚀", "会"),
    fc.string({ unit: "binary", maxLength: 9 }),
  ),
  maxLength: 90,
});

describe("folding", () => {
  test("no line has more octets than allowed, none cuts a character, and every line ends in CRLF", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(anyText, (text) => {
        const line = contentLine("SUMMARY", textValue(text));
        expect(line).toMatch(/\r\n$/);
        for (const physical of physicalLines(line)) {
          const bytes = octets(physical);
          expect(bytes.length).toBeLessThanOrEqual(LONGEST_LINE_OCTETS);
          expect(strict.decode(bytes)).toBe(physical);
        }
      }),
    );
  });

  test("unfolded, a line is what went in", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = textValue(text);
        expect(unfolded(contentLine("SUMMARY", value))).toBe(`SUMMARY:${value}`);
      }),
    );
  });

  test.each([
    ["a line of exactly 75 octets stays whole", "x".repeat(73), [`A:${"x".repeat(73)}`]],
    ["one octet more goes on", "x".repeat(74), [`A:${"x".repeat(73)}`, " x"]],
    ["its space counts on the next", "x".repeat(73 + 75), [`A:${"x".repeat(73)}`, ` ${"x".repeat(74)}`, " x"]],
    ["a character of two octets goes on whole", `${"x".repeat(72)}é`, [`A:${"x".repeat(72)}`, " é"]],
    ["so does one of three", `${"x".repeat(71)}会`, [`A:${"x".repeat(71)}`, " 会"]],
    ["so does one of four", `${"x".repeat(70)}🚗`, [`A:${"x".repeat(70)}`, " 🚗"]],
    ["and where it just fits it stays", `${"x".repeat(69)}🚗`, [`A:${"x".repeat(69)}🚗`]],
    ["a few characters of three octets fill a line", "会".repeat(25), [`A:${"会".repeat(24)}`, " 会"]],
  ])("%s", (_, value, expected) => {
    expect(physicalLines(contentLine("A", value))).toEqual(expected);
  });
});

describe("a text", () => {
  test.each([
    ["marks of the format are escaped", "a,b;c\\d", "a\\,b\\;c\\\\d"],
    ["a colon and a quotation mark are none", 'at 9:00 "sharp"', 'at 9:00 "sharp"'],
    ["a written backslash-n is no line break", "C:\\new", "C:\\\\new"],
    ["every kind of line break is one", "a\nb\r\nc\rd\u0085e\u2028f\u2029g", "a\\nb\\nc\\nd\\ne\\nf\\ng"],
    ["a tab stays, other controls go", "a\tb\u0000c\u0007d\u001fe\u007ff", "a\tbcdef"],
    ["half a character becomes the sign for one that is lost", "a\ud83db", "a\ufffdb"],
    ["nobody writes properties through a title", "x\r\nATTENDEE:mailto:a@b", "x\\nATTENDEE:mailto:a@b"],
  ])("%s", (_, text, expected) => {
    expect(textValue(text)).toBe(expected);
  });

  test("unescaped, it is what went in, its line breaks made one kind and its controls left out", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const meant = text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\t\n]/gu, "");
        expect(unescaped(textValue(text))).toBe(meant);
      }),
    );
  });
});

test("a time is written in UTC, to the second, whatever the zone of the machine", () => {
  expect(utcValue(new Date("2026-03-29T02:30:59.999+02:00"))).toBe("20260329T003059Z");
});
