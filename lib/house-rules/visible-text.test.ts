import { expect, test } from "vitest";
import { checkVisibleText } from "./visible-text";

const broken = (text: string, path = "components/ui/part.tsx") =>
  checkVisibleText([{ path, text: `const part = ${text};` }]);

test.each([
  `<p>{t("title")} · {count}&nbsp;%</p>`,
  `<img alt="" src="logo.svg" />`,
  `<div className="flex" aria-label={t("label")} data-state="open" />`,
  `<style>{"p { color: red }"}</style>`,
  `<p>{kind === "open" ? t("open") : null}</p>`,
  `<p>{format(day, "yyyy")}</p>`,
])("%s shows no text of the code", (text) => {
  expect(broken(text)).toEqual([]);
});

test.each([
  `<p>Save</p>`,
  `<>Größe</>`,
  `<p>{"Save"}</p>`,
  `<p>{saved ? "Saved" : null}</p>`,
  `<p>{saved && "Saved"}</p>`,
  `<p>{name ?? "Nobody"}</p>`,
  `<p>{\`by \${name}\`}</p>`,
  `<button aria-label="Close" />`,
  `<button title={open ? "Close" : undefined} />`,
  `<input placeholder={"Name"} />`,
  `<Field label="Name" />`,
])("%s does", (text) => {
  expect(broken(text)).toHaveLength(1);
});

test("a test may write what it wants", () => {
  expect(broken("<p>Save</p>", "components/ui/part.test.tsx")).toEqual([]);
});
