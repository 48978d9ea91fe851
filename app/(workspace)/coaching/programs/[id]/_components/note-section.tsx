import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { Scope } from "@/lib/access/scope/scope";
import { keepProgramNoteAction } from "@/lib/coaching/actions";
import { findCoachingRules } from "@/lib/coaching/queries/rules";
import type { ProgramView } from "@/lib/coaching/views/program";
import { getSessionWords } from "../../../_components/session-words";

/** A field for oneself alone: the one thing of a program that the rep does not see. */
export async function NoteSection({ program, scope }: { program: ProgramView; scope: Scope }) {
  const [{ t, date }, { noteMonths }] = await Promise.all([getSessionWords(), findCoachingRules(scope)]);
  const { id, note } = program;
  return (
    <Section
      id="note"
      title={t("note.title")}
      note={note ? t("note.expires", { date: date(note.expiresAt) }) : undefined}
    >
      <ActionForm action={keepProgramNoteAction} done={t("note.saved")} className="space-y-3">
        <input type="hidden" name="programId" value={id} />
        <TextAreaField
          {...{ name: "text", id: "f-note", label: t("note.label"), maxLength: 4000, defaultValue: note?.text }}
        />
        <WhoCanSee>{t("note.whoSees", { months: noteMonths })}</WhoCanSee>
        <SubmitButton look="plain">{t("note.save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
