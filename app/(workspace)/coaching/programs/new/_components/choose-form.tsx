import { SelectField } from "@/components/forms/select-field";
import { getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import type { Someone } from "@/lib/coaching/views";

/** With whom: the numbers of one person come next, and of nobody else. */
export async function ChooseForm({ people }: { people: readonly Someone[] }) {
  const [t, form] = await Promise.all([getTranslations("coaching.programs"), getTranslations("coaching.form")]);
  if (people.length === 0) return <p className="text-body text-ink-3">{form("noPeople")}</p>;
  return (
    <form action="/coaching/programs/new" className="max-w-form space-y-5">
      <SelectField
        {...{ name: "person", label: t("choose"), hint: t("chooseHint") }}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button type="submit" className={buttonClass({ look: "primary" })}>
        {t("look")}
      </button>
    </form>
  );
}
