import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { changePasswordAction } from "@/lib/access/actions";
import { SHORTEST_PASSWORD } from "@/lib/access/schema/password";

export async function PasswordForm() {
  const t = await getTranslations("access.password");
  return (
    <ActionForm action={changePasswordAction} done={t("changed")} resets className="space-y-5">
      <TextField name="currentPassword" type="password" label={t("current")} autoComplete="current-password" />
      <TextField
        name="newPassword"
        type="password"
        label={t("new")}
        hint={t("hint", { count: SHORTEST_PASSWORD })}
        autoComplete="new-password"
      />
      <SubmitButton look="plain">{t("change")}</SubmitButton>
    </ActionForm>
  );
}
