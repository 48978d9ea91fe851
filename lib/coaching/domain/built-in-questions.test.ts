import { describe, expect, test } from "vitest";
import { SKILL_KEYS } from "@/lib/skills/domain/skills";
import de from "../messages/de.json";
import en from "../messages/en.json";
import { BUILT_IN_QUESTIONS } from "./built-in-questions";
import { FUNNEL_STEPS, GROW_PARTS, SITUATIONS } from "./questions";

const keys = BUILT_IN_QUESTIONS.map(({ key }) => key);

const LANGUAGES = [
  { language: "English", messages: en, open: /\b(what|which|how|where|when|who|whom)\b/i, reproach: /^why\b/i },
  {
    language: "German",
    messages: de,
    open: /(^|\s)(was|welche[mnrs]?|wie|wo|wann|wer|wen|wem|worauf|woran|womit|woher)\b/i,
    reproach: /^(warum|wieso|weshalb)\b/i,
  },
];

describe.each(LANGUAGES)("the questions in $language", ({ messages, open, reproach }) => {
  const texts: [string, string][] = Object.entries(messages.questions);

  test("every question has its words, and there are no others", () => {
    expect(texts.map(([key]) => key).sort()).toEqual([...keys].sort());
  });

  test("each is one open question without a reproach", () => {
    for (const [key, text] of texts) {
      expect(text, key).toMatch(/^[^?!]+\?$/);
      expect(text, key).toMatch(open);
      expect(text, key).not.toMatch(reproach);
      expect(text, key).not.toMatch(/didn[’']t|hast du nicht|\bman\b|\bSie\b/);
    }
  });

  test("none begins with a verb, as what yes or no would answer does", () => {
    const verb =
      /^(do|does|did|are|is|was|were|have|has|can|could|will|would|should|hast|bist|kannst|könntest|willst|wirst|sind)\b/i;
    for (const [key, text] of texts) if (!/^was\b/i.test(text)) expect(text, key).not.toMatch(verb);
  });

  test("no two are alike", () => {
    const spoken = texts.map(([, text]) => text.toLowerCase().replace(/[^\p{L}]+/gu, " "));
    expect(new Set(spoken).size).toBe(spoken.length);
  });

  test("every part, situation and step has a name", () => {
    const named = [messages.grow, messages.situations, messages.steps].map((names) => Object.keys(names));
    expect(named).toEqual([GROW_PARTS, SITUATIONS, FUNNEL_STEPS].map((one) => [...one]));
  });
});

describe("the bank", () => {
  test("no key stands twice", () => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(GROW_PARTS)("%s has its fair share", (part) => {
    const share = BUILT_IN_QUESTIONS.filter(({ grow }) => grow === part).length / BUILT_IN_QUESTIONS.length;
    expect(share).toBeGreaterThan(0.19);
    expect(share).toBeLessThan(0.35);
  });

  test.each(FUNNEL_STEPS)("%s has questions of its own for every part", (step) => {
    const own = BUILT_IN_QUESTIONS.filter(({ steps }) => steps.includes(step));
    expect(new Set(own.map(({ grow }) => grow)).size).toBe(GROW_PARTS.length);
  });

  test.each(SKILL_KEYS)("%s has questions of its own for every part", (skill) => {
    const own = BUILT_IN_QUESTIONS.filter(({ skills }) => skills.includes(skill));
    expect(new Set(own.map(({ grow }) => grow)).size).toBe(GROW_PARTS.length);
  });
});
