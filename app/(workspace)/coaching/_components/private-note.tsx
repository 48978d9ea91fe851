import { ActionForm, type FormAction } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { Scope } from "@/lib/access/scope/scope";
import { findCoachingRules } from "@/lib/coaching/queries/rules";
import { getSessionWords } from "./session-words";

type Props = {
  action: FormAction;
  /** What it is about, as the action names it. */
  about: { name: "sessionId" | "programId"; id: string };
  note: { text: string; expiresAt: Date } | null;
  scope: Scope;
};

/** A field for oneself alone, of a talk or of a program; it says who may see it and when it goes. */
export async function PrivateNote({ action, about, note, scope }: Props) {
  const [{ t, date }, { noteMonths }] = await Promise.all([getSessionWords(), findCoachingRules(scope)]);
  const expires = note ? t("note.expires", { date: date(note.expiresAt) }) : undefined;
  return (
    <Section id="note" title={t("note.title")} note={expires}>
      <ActionForm action={action} done={t("note.saved")} className="space-y-3">
        <input type="hidden" name={about.name} value={about.id} />
        <TextAreaField
          {...{ name: "text", id: "f-note", label: t("note.label"), maxLength: 4000, defaultValue: note?.text }}
        />
        <WhoCanSee>{t("note.whoSees", { months: noteMonths })}</WhoCanSee>
        <SubmitButton look="plain">{t("note.save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
