import fc from "fast-check";
import { describe, expect, test } from "vitest";
import german from "@/lib/pipeline/messages/de.json" with { type: "json" };
import english from "@/lib/pipeline/messages/en.json" with { type: "json" };
import { BUILT_IN_STAGES, SPOKEN_STAGES } from "./built-in-stages";
import { isCalledAlike, isLastOfItsKind, withStage } from "./stage-list";

const custom = (name: string) => ({ key: null, name });
const builtIn = (key: string, name: string | null = null) => ({ key, name });
const kinds = fc.constantFrom("OPEN" as const, "WON" as const, "LOST" as const);
const lists = fc.array(kinds, { maxLength: 8 }).map((list) => list.map((kind, place) => ({ id: String(place), kind })));

test.each(BUILT_IN_STAGES.map(({ key }) => key))("%s answers to the names that the screens give it", (key) => {
  const shown = [english, german].map(({ stages }) => stages[key].toLowerCase());
  expect([...SPOKEN_STAGES[key]].sort()).toEqual(shown.sort());
});

describe("two stages are called alike", () => {
  test.each<[Parameters<typeof isCalledAlike>[0], Parameters<typeof isCalledAlike>[0], boolean]>([
    [custom("Trial"), custom("tRIAL"), true],
    [custom("Trial"), custom("Trials"), false],
    [custom("Angebot"), builtIn("proposal"), true],
    [custom("PROPOSAL"), builtIn("proposal"), true],
    [custom("Proposal"), builtIn("proposal", "Offer"), false],
    [builtIn("won", "Negotiation"), builtIn("negotiation"), true],
    [builtIn("won"), builtIn("lost"), false],
    [builtIn("unheard-of"), builtIn("unheard-of"), false],
  ])("%j and %j: %s", (one, other, expected) => {
    expect(isCalledAlike(one, other)).toBe(expected);
    expect(isCalledAlike(other, one)).toBe(expected);
  });
});

describe("the place of another stage", () => {
  test.each<[string, readonly string[]]>([
    ["OPEN", ["a", "new", "won", "b", "lost"]],
    ["WON", ["a", "won", "b", "lost", "new"]],
    ["LOST", ["a", "won", "b", "lost", "new"]],
  ])("of the kind %s", (kind, expected) => {
    const inUse = [
      { id: "a", kind: "OPEN" as const },
      { id: "won", kind: "WON" as const },
      { id: "b", kind: "OPEN" as const },
      { id: "lost", kind: "LOST" as const },
    ];
    expect(withStage(inUse, { id: "new", kind: kind as "OPEN" })).toEqual(expected);
  });

  test("the others keep their order, and where open ones come first they still do", () => {
    fc.assert(
      fc.property(lists, kinds, (list, kind) => {
        const sorted = [...list].sort((a, b) => Number(a.kind !== "OPEN") - Number(b.kind !== "OPEN"));
        const order = withStage(sorted, { id: "new", kind });
        expect(order.filter((id) => id !== "new")).toEqual(sorted.map((stage) => stage.id));
        const isOpen = order.map((id) => (id === "new" ? kind : sorted.find((s) => s.id === id)?.kind) === "OPEN");
        expect(isOpen.lastIndexOf(true)).toBeLessThan(isOpen.includes(false) ? isOpen.indexOf(false) : order.length);
      }),
    );
  });
});

test("the last of a kind is the one without another beside it", () => {
  fc.assert(
    fc.property(lists, fc.nat(7), (list, at) => {
      const stage = list[at % Math.max(1, list.length)];
      if (!stage) return;
      const left = list.filter((other) => other.id !== stage.id).map((other) => other.kind);
      expect(isLastOfItsKind(list, stage)).toBe(!left.includes(stage.kind));
    }),
  );
});
