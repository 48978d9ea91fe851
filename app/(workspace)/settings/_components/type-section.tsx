import { getTranslations } from "next-intl/server";
import { getTypeName } from "@/components/activities/type-names";
import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { Section } from "@/components/ui/section";
import { saveActivityTypeAction } from "@/lib/activities/actions";
import type { ActivityTypeView } from "@/lib/activities/views";
import { EndedType } from "./ended-type";
import { TypeFields } from "./type-fields";
import { TypeRow } from "./type-row";

/** What people can log: the list in its order, what has ended, and a new one. */
export async function TypeSection({ types }: { types: readonly ActivityTypeView[] }) {
  const [t, nameOf] = await Promise.all([getTranslations("activities.typeSettings"), getTypeName()]);
  const [used, ended] = [types.filter((type) => !type.isEnded), types.filter((type) => type.isEnded)];
  return (
    <Section id="types" title={t("title")}>
      <p className="mb-4 text-body text-ink-3">{t("lead")}</p>
      <ol className="divide-y divide-line border-y border-line">
        {used.map((type, place) => (
          <TypeRow
            key={type.id}
            {...{ type, name: nameOf(type), isFirst: place === 0, isLast: place === used.length - 1 }}
          />
        ))}
      </ol>
      <details className="mt-4">
        <summary className="focusable w-fit cursor-pointer rounded-sm py-1 text-body font-medium text-accent">
          {t("add")}
        </summary>
        <ActionForm action={saveActivityTypeAction} done={t("added")} resets className="mt-3 space-y-4">
          <OnceKey />
          <TypeFields idPrefix="new" />
          <SubmitButton look="plain">{t("add")}</SubmitButton>
        </ActionForm>
      </details>
      {ended.length > 0 && (
        <>
          <h3 className="mb-1 mt-8 text-body font-medium text-ink">{t("endedTitle")}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {ended.map((type) => (
              <EndedType key={type.id} type={type} name={nameOf(type)} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
