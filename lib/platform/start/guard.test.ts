import { expect, test } from "vitest";
import { createGuard, pathOf } from "./guard.mjs";

function pass(url: string, { isHttps = false, sent = {} as Record<string, string> } = {}) {
  const request = { url, headers: { ...sent } as Record<string, string> };
  const answered = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => answered.set(name, value) };
  createGuard({ isDev: false, isHttps })(request as never, response as never);
  return { asked: request.headers, answered };
}

test("an answer carries the policy with the nonce that the page is told", () => {
  const { asked, answered } = pass("/team?week=2026-03-02");
  expect(asked["x-nonce"]).toMatch(/^[\w+/=]{20,}$/);
  expect(answered.get("content-security-policy")).toContain(`'nonce-${asked["x-nonce"]}' 'strict-dynamic'`);
  expect(asked["content-security-policy"]).toBe(answered.get("content-security-policy"));
  expect(answered.get("x-frame-options")).toBe("DENY");
  expect(answered.has("strict-transport-security")).toBe(false);
  expect(pass("/").asked["x-nonce"]).not.toBe(asked["x-nonce"]);
});

test("what a browser sends under our names is lost", () => {
  const { asked } = pass("/", { sent: { "x-nonce": "known", "x-ridealong-path": "//elsewhere" } });
  expect(asked["x-nonce"]).not.toBe("known");
  expect(asked["x-ridealong-path"]).toBe("/");
});

test("a file needs no nonce, and a connection that is encrypted stays so", () => {
  const { asked, answered } = pass("/_next/static/chunks/a.js", { isHttps: true });
  expect(asked).toEqual({});
  expect(answered.has("content-security-policy")).toBe(false);
  expect(answered.get("strict-transport-security")).toContain("max-age=");
});

test.each([
  ["/", "/"],
  ["/team?week=2026-03-02", "/team?week=2026-03-02"],
  ["/team?_rsc=1a2b3", "/team"],
  ["/team?week=2026-03-02&_rsc=1a2b3", "/team?week=2026-03-02"],
  ["/team?_rscore=1", "/team?_rscore=1"],
  ["/a?b=c?d&_rsc", "/a?b=c?d"],
  [undefined, "/"],
])("%s is shown as %s", (asked, shown) => {
  expect(pathOf(asked)).toBe(shown);
});
