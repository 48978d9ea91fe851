"use client";

import { useTranslations } from "next-intl";
import { PageHead } from "./page-head";
import { TextLink } from "./text-link";

/**
 * Instead of a page that is not there, or not for this person. The browser draws it: every page carries it along in case, and a
 * name is less to carry than what it draws.
 */
export function DeadEnd({ kind }: { kind: "notFound" | "forbidden" }) {
  const t = useTranslations(`shell.${kind}`);
  return (
    <div className="max-w-[32rem]">
      <PageHead title={t("title")} sub={t("text")} />
      <TextLink href="/">{t("action")}</TextLink>
    </div>
  );
}
