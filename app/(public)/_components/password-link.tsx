import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { acceptAccessLinkAction } from "@/lib/access/actions";
import { findAccessLink } from "@/lib/access/queries/access-link";
import { SHORTEST_PASSWORD } from "@/lib/access/schema/password";

/** What an invitation and a reset link have in common: choose a password, and one is in. */
export async function PasswordLink({ token, kind }: { token: string; kind: "INVITATION" | "RESET" }) {
  const [link, t] = await Promise.all([findAccessLink(token, kind, new Date()), getTranslations("access")]);
  if (!link) {
    return (
      <>
        <h1 className="text-head font-semibold text-ink">{t("link.endedTitle")}</h1>
        <p className="mt-1.5 text-read text-ink-3">{t("link.endedText")}</p>
      </>
    );
  }
  const isInvitation = kind === "INVITATION";
  return (
    <>
      <h1 className="text-head font-semibold text-ink">
        {t(isInvitation ? "link.invitationTitle" : "link.resetTitle", { name: link.name })}
      </h1>
      <p className="mt-1.5 text-read text-ink-3">
        {isInvitation ? t("link.invitationLead", { organisation: link.organisation }) : t("link.resetLead")}
      </p>
      <ActionForm action={acceptAccessLinkAction} className="mt-8 space-y-5">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        <TextField
          name="newPassword"
          type="password"
          label={t("password.new")}
          hint={t("password.hint", { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
        />
        <SubmitButton full>{t("link.submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
