import { ActionForm } from "@/components/forms/action-form";
import { CheckField } from "@/components/forms/check-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { isMailOn } from "@/lib/access/gate/front-door";
import { saveNoticeChoicesAction } from "@/lib/notifications/actions";
import type { Choices } from "@/lib/notifications/domain/choices";
import { KindSwitches } from "./kind-switches";

/** When to be left alone, when the daily mail comes, and what to hear of where. */
export async function NotificationSection({ choices }: { choices: Choices }) {
  const t = await getTranslations("notifications.choices");
  return (
    <Section id="notifications" title={t("title")}>
      <p className="mb-4 text-body text-ink-3">{t("lead")}</p>
      <ActionForm action={saveNoticeChoicesAction} done={t("saved")} className="space-y-5">
        <fieldset>
          <legend className="text-body font-medium text-ink">{t("quiet")}</legend>
          <p className="mb-3 text-small text-ink-4">{t("quietHint")}</p>
          <div className="grid grid-cols-2 gap-4">
            <TextField name="quietFrom" type="time" label={t("quietFrom")} defaultValue={choices.quietFrom} />
            <TextField name="quietUntil" type="time" label={t("quietUntil")} defaultValue={choices.quietUntil} />
          </div>
        </fieldset>
        <CheckField
          name="quietOnFreeDays"
          label={t("freeDays")}
          hint={t("freeDaysHint")}
          defaultChecked={choices.quietOnFreeDays}
        />
        <CheckField
          name="hasDigest"
          label={t("digest")}
          hint={isMailOn() ? t("digestHint") : t("noMail")}
          defaultChecked={choices.hasDigest}
        />
        <TextField
          name="digestAt"
          type="time"
          label={t("digestAt")}
          hint={t("digestAtHint")}
          defaultValue={choices.digestAt}
        />
        <KindSwitches switches={choices.switches} />
        <SubmitButton look="plain">{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
