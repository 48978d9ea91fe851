import { getMessages } from "next-intl/server";
import { inputClass, selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import { filterChoices } from "./audit-choices";
import type { AuditQuery } from "./audit-query";

type Props = { query: AuditQuery; people: readonly { id: string; name: string }[] };

/** Person, action, kind of record and days as a plain form: the address says what is shown. */
export async function AuditFilterForm({ query, people }: Props) {
  const [t, messages] = await Promise.all([getTranslations("org.audit"), getMessages()]);
  const { actions, entities } = filterChoices(messages);
  return (
    <form action="/audit" className="mb-6 grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6 lg:items-end">
      <Choice
        {...{ name: "person", label: t("person"), empty: t("anybody"), chosen: query.person }}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        {...{ name: "action", label: t("action"), empty: t("anyAction"), chosen: query.action }}
        choices={actions}
      />
      <Choice
        {...{ name: "entity", label: t("entity"), empty: t("anyEntity"), chosen: query.entity }}
        choices={entities}
      />
      <DayInput name="from" label={t("from")} value={query.from} />
      <DayInput name="to" label={t("to")} value={query.to} />
      <Button type="submit" className="max-lg:self-end">
        {t("show")}
      </Button>
    </form>
  );
}

type ChoiceProps = {
  name: keyof AuditQuery;
  label: string;
  empty: string;
  chosen: string;
  choices: readonly { value: string; label: string }[];
};

function Choice({ name, label, empty, chosen, choices }: ChoiceProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={`filter-${name}`} className="mb-1 block text-small text-ink-3">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen} className={selectClass}>
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function DayInput({ name, label, value }: { name: keyof AuditQuery; label: string; value: string }) {
  return (
    <div className="min-w-0">
      <label htmlFor={`filter-${name}`} className="mb-1 block text-small text-ink-3">
        {label}
      </label>
      <input id={`filter-${name}`} type="date" name={name} defaultValue={value} className={inputClass} />
    </div>
  );
}
