import { readdirSync } from "node:fs";
import path from "node:path";
import { EXECUTIVE, expect, MANAGER, REP, test } from "./fixtures/app";

type Answers = { nobody: number | "sign-in"; rep: number; manager: number; executive: number };

const OPEN: Answers = { nobody: 200, rep: 200, manager: 200, executive: 200 };
const SIGNED_IN: Answers = { nobody: "sign-in", rep: 200, manager: 200, executive: 200 };
const LEADING: Answers = { nobody: "sign-in", rep: 403, manager: 200, executive: 200 };
/** The demo's executive is its administrator as well; the others are not. */
const ADMIN: Answers = { nobody: "sign-in", rep: 403, manager: 403, executive: 200 };
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Every page, with an address that exists or the id of nothing, and what each kind of person gets. */
const PAGES: Record<string, { at: string; answers: Answers }> = {
  "/": { at: "/", answers: SIGNED_IN },
  "/sign-in": { at: "/sign-in", answers: OPEN },
  "/setup": { at: "/setup", answers: OPEN },
  "/offline": { at: "/offline", answers: OPEN },
  "/invite/[token]": { at: "/invite/nothing", answers: OPEN },
  "/reset/[token]": { at: "/reset/nothing", answers: OPEN },
  "/log": { at: "/log", answers: SIGNED_IN },
  "/log/new": { at: "/log/new", answers: SIGNED_IN },
  "/log/[id]": { at: `/log/${UNKNOWN}`, answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 } },
  "/more": { at: "/more", answers: SIGNED_IN },
  "/notifications": { at: "/notifications", answers: SIGNED_IN },
  "/profile": { at: "/profile", answers: SIGNED_IN },
  "/profile/held": { at: "/profile/held", answers: SIGNED_IN },
  "/team": { at: "/team", answers: LEADING },
  "/funnel": { at: "/funnel", answers: SIGNED_IN },
  "/coaching": { at: "/coaching", answers: SIGNED_IN },
  "/coaching/new": { at: "/coaching/new", answers: SIGNED_IN },
  "/coaching/managers": { at: "/coaching/managers", answers: LEADING },
  "/coaching/mine": { at: "/coaching/mine", answers: LEADING },
  "/coaching/questions": { at: "/coaching/questions", answers: LEADING },
  "/coaching/programs": { at: "/coaching/programs", answers: SIGNED_IN },
  "/coaching/programs/new": { at: "/coaching/programs/new", answers: LEADING },
  "/coaching/programs/[id]": {
    at: `/coaching/programs/${UNKNOWN}`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/coaching/[id]": {
    at: `/coaching/${UNKNOWN}`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/ride-alongs": { at: "/ride-alongs", answers: SIGNED_IN },
  "/ride-alongs/new": { at: "/ride-alongs/new", answers: LEADING },
  "/ride-alongs/templates": { at: "/ride-alongs/templates", answers: LEADING },
  "/ride-alongs/templates/new": { at: "/ride-alongs/templates/new", answers: LEADING },
  "/ride-alongs/templates/[id]": {
    at: `/ride-alongs/templates/${UNKNOWN}`,
    answers: { ...LEADING, manager: 404, executive: 404 },
  },
  "/ride-alongs/[id]": {
    at: `/ride-alongs/${UNKNOWN}`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/ride-alongs/[id]/scorecard": {
    at: `/ride-alongs/${UNKNOWN}/scorecard`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/calendar": { at: "/calendar", answers: SIGNED_IN },
  "/people": { at: "/people", answers: ADMIN },
  "/people/new": { at: "/people/new", answers: ADMIN },
  "/people/[id]": { at: `/people/${UNKNOWN}`, answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 } },
  "/people/[id]/edit": { at: `/people/${UNKNOWN}/edit`, answers: { ...ADMIN, executive: 404 } },
  "/teams": { at: "/teams", answers: ADMIN },
  "/teams/[id]": { at: `/teams/${UNKNOWN}`, answers: { ...ADMIN, executive: 404 } },
  "/settings": { at: "/settings", answers: ADMIN },
  "/pipeline": { at: "/pipeline", answers: SIGNED_IN },
  "/pipeline/new": { at: "/pipeline/new", answers: SIGNED_IN },
  "/pipeline/[id]": {
    at: `/pipeline/${UNKNOWN}`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/pipeline/[id]/edit": {
    at: `/pipeline/${UNKNOWN}/edit`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/products": { at: "/products", answers: SIGNED_IN },
  "/products/new": { at: "/products/new", answers: ADMIN },
  "/products/[id]": {
    at: `/products/${UNKNOWN}`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/products/[id]/edit": { at: `/products/${UNKNOWN}/edit`, answers: { ...ADMIN, executive: 404 } },
  "/metrics": { at: "/metrics", answers: LEADING },
  "/metrics/new": { at: "/metrics/new", answers: LEADING },
  "/metrics/[id]/edit": {
    at: `/metrics/${UNKNOWN}/edit`,
    answers: { ...LEADING, manager: 404, executive: 404 },
  },
  "/metrics/plans/[team]": {
    at: `/metrics/plans/${UNKNOWN}`,
    answers: { ...LEADING, manager: 404, executive: 404 },
  },
  "/settings/coaching": { at: "/settings/coaching", answers: ADMIN },
  "/settings/slumps": { at: "/settings/slumps", answers: ADMIN },
  "/settings/own-data": { at: "/settings/own-data", answers: ADMIN },
  "/settings/traits": { at: "/settings/traits", answers: ADMIN },
  "/settings/stages": { at: "/settings/stages", answers: ADMIN },
  "/settings/holidays": { at: "/settings/holidays", answers: ADMIN },
  "/settings/holidays/[id]": { at: `/settings/holidays/${UNKNOWN}`, answers: { ...ADMIN, executive: 404 } },
  "/settings/rates": { at: "/settings/rates", answers: ADMIN },
  "/accounts": { at: "/accounts", answers: SIGNED_IN },
  "/accounts/new": { at: "/accounts/new", answers: SIGNED_IN },
  "/accounts/[id]": {
    at: `/accounts/${UNKNOWN}`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/accounts/[id]/edit": {
    at: `/accounts/${UNKNOWN}/edit`,
    answers: { nobody: "sign-in", rep: 404, manager: 404, executive: 404 },
  },
  "/import": { at: "/import", answers: ADMIN },
  "/import/[id]": { at: `/import/${UNKNOWN}`, answers: { ...ADMIN, executive: 404 } },
  "/audit": { at: "/audit", answers: ADMIN },
};

/** Addresses that are no pages; what a stranger gets. */
const HANDLERS: Record<string, { at: string; nobody: number }> = {
  "/api/calendar/[token]": { at: "/api/calendar/nothing.ics", nobody: 404 },
  "/calendar/[id]": { at: `/calendar/${UNKNOWN}`, nobody: 307 },
  "/api/health": { at: "/api/health", nobody: 200 },
  "/api/activities": { at: "/api/activities", nobody: 405 },
  "/api/activities/undo": { at: "/api/activities/undo", nobody: 405 },
  "/api/auth/[...nextauth]": { at: "/api/auth/session", nobody: 200 },
  "/accounts/csv": { at: "/accounts/csv", nobody: 307 },
  "/accounts/names": { at: "/accounts/names?typed=a", nobody: 307 },
  "/api/import/upload": { at: "/api/import/upload", nobody: 405 },
  "/import/[id]/rejected": { at: `/import/${UNKNOWN}/rejected`, nobody: 307 },
  "/audit/csv": { at: "/audit/csv", nobody: 307 },
  "/log/csv": { at: "/log/csv", nobody: 307 },
  "/icons/[size]": { at: "/icons/192", nobody: 200 },
  "/notifications/count": { at: "/notifications/count", nobody: 307 },
  "/palette": { at: "/palette?typed=a", nobody: 307 },
  "/sw.js": { at: "/sw.js", nobody: 200 },
  "/products/csv": { at: "/products/csv", nobody: 307 },
  "/pipeline/csv": { at: "/pipeline/csv", nobody: 307 },
  "/coaching/csv": { at: "/coaching/csv", nobody: 307 },
  "/ride-alongs/csv": { at: "/ride-alongs/csv", nobody: 307 },
  "/profile/held/file": { at: "/profile/held/file", nobody: 307 },
  "/team/csv": { at: "/team/csv", nobody: 307 },
};

function addressesOf(fileName: string): string[] {
  const app = path.resolve("app");
  return readdirSync(app, { recursive: true })
    .map(String)
    .filter((file) => path.basename(file) === fileName)
    .map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]*\)/g, "").replace(/^\/\.$/, "") || "/");
}

test.skip(({ isMobile }) => isMobile, "Who may go where does not depend on the size of a screen.");

test("every page and every other address has a row", () => {
  expect(Object.keys(PAGES).sort()).toEqual(addressesOf("page.tsx").sort());
  expect(Object.keys(HANDLERS).sort()).toEqual(addressesOf("route.ts").sort());
});

test("nobody", async ({ page }) => {
  for (const [name, { at, answers }] of Object.entries(PAGES)) {
    const answer = await page.request.get(at);
    if (answers.nobody === "sign-in") expect(new URL(answer.url()).pathname, name).toBe("/sign-in");
    else expect(answer.status(), name).toBe(answers.nobody);
  }
  for (const [name, { at, nobody }] of Object.entries(HANDLERS)) {
    expect((await page.request.get(at, { maxRedirects: 0 })).status(), name).toBe(nobody);
  }
  const post = await page.request.post("/api/activities", {
    data: { typeId: UNKNOWN },
    headers: { "content-type": "application/json" },
  });
  expect(post.status()).toBe(401);
  const foreign = await page.request.post("/api/activities", {
    data: {},
    headers: { origin: "https://elsewhere.example" },
  });
  expect(foreign.status()).toBe(403);
});

for (const [role, name] of [
  ["rep", REP],
  ["manager", MANAGER],
  ["executive", EXECUTIVE],
] as const) {
  test(`a ${role}`, async ({ page, signIn }) => {
    await signIn(name);
    for (const [address, { at, answers }] of Object.entries(PAGES)) {
      const answer = await page.request.get(at);
      expect(answer.status(), `${role} at ${address}`).toBe(answers[role]);
    }
  });
}

test("hostile addresses get a plain answer and never break a page", async ({ page, signIn }) => {
  await signIn(EXECUTIVE);
  const addresses = [
    "/team?week=9999-99-99&team=x",
    "/team?week=0001-01-01",
    "/funnel?person=%00&team=x&weeks=-1",
    "/log?type=%00&after=_",
    "/log?after=2026-01-01_x",
    "/people?after=%ff&status=zzz&team='",
    "/people/%00",
    "/calendar?view=x&day=9999-99-99&person=%00",
    "/calendar?view=month&day=2199-12-31&person='",
    "/calendar?day=1900-01-01",
    "/coaching/new?person=x&day=2026-02-30&time=25:00&origin=%00",
    "/coaching/new?origin=constructor",
    "/ride-alongs/new?person=%00&day=0001-01-01",
    "/accounts?after=x&sort=x&with=x:",
    "/accounts?search=%00%25_'&with=:&after=00000000-0000-4000-8000-000000000000",
    "/accounts/%00",
    "/accounts/names?typed=%00%25",
    "/log/..%2f..",
    "/palette?typed=%00%25_%5C'&typed=x",
    "/products?search=%00%25_'&family=%00&state=x&sort=x&after=x",
    "/products/%00",
    "/offline?from=//elsewhere.example",
    "/people?search=%00",
    "/settings/holidays/%00?year=0000",
    "/notifications?after=99999999999999_x",
    "/notifications?after=99999999999999_00000000-0000-4000-8000-000000000000",
    "/settings/rates?currency=%00'&after=9999-99-99",
    "/metrics/%00/edit",
    "/metrics/plans/%00?role=%00'",
    "/metrics/plans/all?role=EXECUTIVE&role=x",
  ];
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBeLessThan(500);
  }
});
