import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { Scope } from "@/lib/access/scope/scope";
import { keepNoteAction } from "@/lib/coaching/actions";
import { findCoachingRules } from "@/lib/coaching/queries/rules";
import type { SessionView } from "@/lib/coaching/views";
import { getSessionWords } from "../../_components/session-words";

type Props = { session: SessionView; scope: Scope };

/** A field for oneself alone. */
export async function NoteSection({ session: { id, note }, scope }: Props) {
  const [{ t, date }, { noteMonths }] = await Promise.all([getSessionWords(), findCoachingRules(scope)]);
  const expires = note ? t("note.expires", { date: date(note.expiresAt) }) : undefined;
  return (
    <Section id="note" title={t("note.title")} note={expires}>
      <ActionForm action={keepNoteAction} done={t("note.saved")} className="space-y-3">
        <input type="hidden" name="sessionId" value={id} />
        <TextAreaField
          {...{ name: "text", id: "f-note", label: t("note.label"), maxLength: 4000, defaultValue: note?.text }}
        />
        <WhoCanSee>{t("note.whoSees", { months: noteMonths })}</WhoCanSee>
        <SubmitButton look="plain">{t("note.save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
