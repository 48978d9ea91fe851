import { expect, test } from "vitest";
import { nameKey } from "@/lib/pipeline/domain/account-name";
import { DEMO_ACCOUNTS } from "./accounts";
import { CAST } from "./cast";
import { accountsOfDay } from "./told-account";

test("no two accounts of the demo company could be taken for each other, and groups come before their members", () => {
  const keys = DEMO_ACCOUNTS.map(({ name }) => nameKey(name));
  expect(new Set(keys).size).toBe(DEMO_ACCOUNTS.length);
  for (const [place, { parentId }] of DEMO_ACCOUNTS.entries())
    if (parentId) expect(DEMO_ACCOUNTS.findIndex(({ id }) => id === parentId)).toBeLessThan(place);
});

test("whoever sells has accounts of their own territory, the same ones each time the story is told", () => {
  for (const member of CAST.filter(({ role }) => role === "REP")) {
    const told = () => {
      const accountOf = accountsOfDay(member, "2026-11-18");
      return Array.from({ length: 40 }, () => accountOf("demo"));
    };
    const ids = told().filter((id) => id !== null);
    expect(ids.length).toBeGreaterThan(20);
    expect(told().filter((id) => id !== null)).toEqual(ids);
    const territories = new Set(ids.map((id) => DEMO_ACCOUNTS.find((account) => account.id === id)?.territory));
    expect([...territories]).toEqual([member.team]);
  }
});
