import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PageWords } from "@/components/i18n/page-words";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { disablePersonAction, enablePersonAction } from "@/lib/org/actions";
import type { PersonRecord } from "@/lib/org/views";
import { AccessLinkForm } from "./access-link-form";

/** The way in: a link for the first or a new password, and the door itself. */
export async function SignInSection({ person, isSelf }: { person: PersonRecord; isSelf: boolean }) {
  const t = await getTranslations("org.signIn");
  const state = person.isDisabled ? "disabled" : !person.email ? "without" : person.hasPassword ? "active" : "invited";
  return (
    <Section id="sign-in" title={t("title")}>
      <p className="mb-4 text-body text-ink-3">{t(`states.${state}`)}</p>
      {person.email && !person.isDisabled && (
        <PageWords pick={({ org: { link } }) => ({ org: { link } })}>
          <AccessLinkForm personId={person.id} hasPassword={person.hasPassword} />
        </PageWords>
      )}
      {!isSelf && (
        <ActionForm
          key={person.version}
          action={person.isDisabled ? enablePersonAction : disablePersonAction}
          done={t(person.isDisabled ? "enabled" : "disabledDone")}
          className="mt-3"
        >
          <input type="hidden" name="id" value={person.id} />
          <input type="hidden" name="version" value={person.version} />
          <SubmitButton look={person.isDisabled ? "plain" : "danger"}>
            {t(person.isDisabled ? "enable" : "disable")}
          </SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
