"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { CheckField } from "@/components/forms/check-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { addPersonAction } from "@/lib/org/actions";
import { type Issued, IssuedLink } from "../../_components/issued-link";

type Added = { personId: string; issued: Issued | null };

/** Adds one person after another; the invitation of the last one stays in sight until it is handed over. */
export function AddPersonForm({ teams, children }: { teams: readonly Choice[]; children: ReactNode }) {
  const t = useTranslations("org.people");
  const [added, setAdded] = useState<Added | null>(null);
  return (
    <>
      {added && (
        <div className="mb-6 space-y-3">
          {added.issued && <IssuedLink issued={added.issued} />}
          <TextLink href={`/people/${added.personId}/edit` as Route}>{t("openAdded")}</TextLink>
        </div>
      )}
      <ActionForm
        action={addPersonAction}
        done={t("added")}
        onDone={(value) => setAdded(value as Added)}
        resets
        className="space-y-5"
      >
        {children}
        <SelectField name="teamId" label={t("team")} choices={teams} empty={t("noTeam")} optional />
        <CheckField name="invites" label={t("invite")} hint={t("inviteHint")} defaultChecked />
        <SubmitButton full>{t("add")}</SubmitButton>
      </ActionForm>
    </>
  );
}
