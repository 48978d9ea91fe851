import { expect, test } from "vitest";
import { checkMessageKeys } from "./message-keys";

const catalogue = [
  {
    path: "lib/platform/i18n/messages/en.json",
    text: `{ "ui": { "save": "Save" }, "shell": { "role": { "REP": "Rep" } } }`,
  },
  { path: "lib/ride-alongs/messages/en.json", text: `{ "plan": { "title": "Plan", "lead": "Who with whom" } }` },
];
const broken = (text: string) =>
  checkMessageKeys([...catalogue, { path: "app/part.tsx", text }]).map(({ message }) => message);

test.each([
  `const t = useTranslations("ui"); t("save");`,
  `const t = useTranslations("rideAlongs.plan"); t.rich(wide ? "title" : "lead", {});`,
  `const t = useTranslations(); t("rideAlongs.plan.title");`,
  `async function Part() { const t = await getTranslations({ locale, namespace: "shell" }); t(\`role.\${role}\`); }`,
  `async function Part() { const [t, x] = await Promise.all([getTranslations("ui"), load()]); t("save"); x("gone"); }`,
  `const t = useTranslations("ui"); function other(t: Translate) { t("gone"); }`,
  `const t = useTranslations(namespace); t("gone");`,
  `const t = useTranslations("ui"); t(key);`,
])("%s finds its text", (text) => {
  expect(broken(text)).toEqual([]);
});

test.each([
  [`const t = useTranslations("ui"); t("gone");`, "ui.gone"],
  [`const t = useTranslations("ui") as Translate; t("gone");`, "ui.gone"],
  [`const t = useTranslations("ui"); t(wide ? "save" : "gone");`, "ui.gone"],
  [`const t = useTranslations("ride-alongs");`, "ride-alongs"],
  [`async function Part() { const t = await getTranslations("shell"); t(\`nav.\${page}\`); }`, "shell.nav.*"],
  [
    `async function Part() { const [x, t] = await Promise.all([load(), getTranslations("ui")]); t("gone"); }`,
    "ui.gone",
  ],
  [`async function Part() { return (await getTranslations("ui"))("gone"); }`, "ui.gone"],
  [
    `const t = useTranslations("ui"); function Inner() { const t = useTranslations("shell"); t("save"); }`,
    "shell.save",
  ],
  [`const t = useTranslations("ui"); const list = names.map((name) => t.rich("gone", { name }));`, "ui.gone"],
])("%s does not", (text, key) => {
  expect(broken(text)).toEqual([expect.stringContaining(`"${key}"`)]);
});
