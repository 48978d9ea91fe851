"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { NamedAccount } from "@/lib/pipeline/views/account";

type Props = { seenFor: string; near: readonly NamedAccount[]; isNew: boolean };

/** Accounts that are nearly called like the one in the form. Sending it now says that it is another one. */
export function NearNames({ seenFor, near, isNew }: Props) {
  const t = useTranslations("pipeline.accounts.form");
  return (
    <Notice tone="mute">
      <p className="font-medium text-ink">{t("nearTitle")}</p>
      <ul className="my-1">
        {near.map(({ id, name }) => (
          <li key={id}>
            <TextLink href={`/accounts/${id}` as Route}>{name}</TextLink>
          </li>
        ))}
      </ul>
      <p>{t(isNew ? "nearText" : "nearEdit")}</p>
      <input type="hidden" name="seenFor" value={seenFor} />
    </Notice>
  );
}
