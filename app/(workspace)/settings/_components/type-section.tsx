import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { getTypeName } from "@/components/activities/type-names";
import { ActionForm } from "@/components/forms/action-form";
import { EndedEntry } from "@/components/forms/ended-entry";
import { OnceKey } from "@/components/forms/once-key";
import { SubmitButton } from "@/components/forms/submit-button";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { restoreActivityTypeAction, saveActivityTypeAction } from "@/lib/activities/actions";
import type { ActivityTypeView } from "@/lib/activities/views";
import { TypeFields } from "./type-fields";
import { TypeRow } from "./type-row";

/** What people can log: the list in its order, what has ended, and a new one. */
export async function TypeSection({ types }: { types: readonly ActivityTypeView[] }) {
  const [t, tOrder, nameOf] = await Promise.all([
    getTranslations("activities.typeSettings"),
    getTranslations("ui.order"),
    getTypeName(),
  ]);
  const [used, ended] = [types.filter((type) => !type.isEnded), types.filter((type) => type.isEnded)];
  return (
    <Section id="types" title={t("title")}>
      <p className="mb-4 text-body text-ink-3">{t("lead")}</p>
      <ol className="divide-y divide-line border-y border-line">
        {used.map((type, place) => (
          <TypeRow
            key={type.id}
            {...{ type, name: nameOf(type), place: { isFirst: place === 0, isLast: place === used.length - 1 } }}
          />
        ))}
      </ol>
      <div className="mt-4">
        <Disclosure title={t("add")}>
          <ActionForm action={saveActivityTypeAction} done={t("added")} resets className="space-y-4">
            <OnceKey />
            <TypeFields idPrefix="new" />
            <SubmitButton look="plain">{t("add")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
      {ended.length > 0 && (
        <>
          <h3 className="mb-1 mt-8 text-body font-medium text-ink">{tOrder("endedTitle")}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {ended.map((type) => (
              <EndedEntry
                key={type.id}
                {...{ id: type.id, version: type.version, name: nameOf(type) }}
                mark={<ActivityTypeIcon icon={type.icon} size={16} className="shrink-0 text-ink-4" />}
                restoreAction={restoreActivityTypeAction}
              />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
