import { EXECUTIVE, expect, test } from "../fixtures/app";

const PUBLIC = ["/sign-in", "/setup", "/invite/nothing", "/reset/nothing", "/offline"];
const ADMIN = [
  "/people",
  "/people/new",
  "/teams",
  "/settings",
  "/settings/rates",
  "/import",
  "/audit",
  "/products/new",
];
const NO_PAGES = [
  "/api/health",
  "/api/auth/session",
  "/manifest.webmanifest",
  "/team/csv",
  "/palette?typed=a",
  "/nothing",
];

const HEADERS = {
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};
const POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

test.skip(({ isMobile }) => isMobile, "An answer has the same headers on a phone.");

test("public pages, pages for administrators and files all carry the security headers, each with its own nonce", async ({
  page,
  signIn,
}) => {
  test.slow();
  const nonces = new Set<string>();
  const expectHeaders = async (address: string) => {
    const headers = (await page.request.get(address, { maxRedirects: 0 })).headers();
    expect(headers, address).toMatchObject(HEADERS);
    expect(headers["x-powered-by"], address).toBeUndefined();
    const policy = headers["content-security-policy"] ?? "";
    for (const part of POLICY) expect(policy, address).toContain(part);
    expect(policy, address).not.toMatch(/script-src[^;]*'unsafe-/);
    nonces.add(/script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "none");
  };
  for (const address of PUBLIC) await expectHeaders(address);
  await signIn(EXECUTIVE);
  for (const address of [...ADMIN, ...NO_PAGES]) await expectHeaders(address);
  expect(nonces.size).toBe(PUBLIC.length + ADMIN.length + NO_PAGES.length);
});

test("no page breaks the policy that it was sent with", async ({ page, signIn }) => {
  test.slow();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(`${page.url()} ${message.text()}`);
  });
  for (const address of PUBLIC) await page.goto(address);
  await signIn(EXECUTIVE);
  for (const address of [...ADMIN, "/", "/team", "/pipeline", "/accounts"]) await page.goto(address);
  expect(complaints).toEqual([]);
});
