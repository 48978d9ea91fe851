import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import { listNameTargets } from "@/lib/importing/queries/choices";
import type { Answers, ImportView } from "@/lib/importing/views";

/** What holds for all rows, as far as the files have rows that it is about. */
export async function RowOptions({ scope, found }: { scope: Scope; found: ImportView }) {
  const t = await getTranslations("importing.options");
  const { answers, files } = found;
  const holds = (entity: string) => files.some((file) => file.entity === entity);
  const hasDeals = holds("opportunities");
  if (!hasDeals && !holds("activities") && !holds("people")) return null;
  const people = hasDeals || holds("activities") ? await listNameTargets(scope, "person") : [];
  return (
    <Section id="options" title={t("title")}>
      <div className="space-y-5">
        {people.length > 0 && (
          <SelectField
            name="ownerId"
            label={t("owner")}
            empty={t("ownerNone")}
            choices={people.map(({ id, name }) => ({ value: id, label: name ?? "" }))}
            defaultValue={answers.ownerId ?? undefined}
          />
        )}
        {holds("people") && (
          <TextField
            name="memberSince"
            type="date"
            label={t("since")}
            hint={t("sinceHint")}
            defaultValue={answers.memberSince ?? undefined}
          />
        )}
        {hasDeals && <UnknownChoices unknown={answers.unknown} />}
      </div>
    </Section>
  );
}

async function UnknownChoices({ unknown }: { unknown: Answers["unknown"] }) {
  const t = await getTranslations("importing.options");
  const choices = [
    { value: "new", label: t("new") },
    { value: "leave", label: t("leave") },
  ];
  return (
    <>
      <SelectField name="unknownAccounts" label={t("accounts")} choices={choices} defaultValue={unknown.account} />
      <SelectField name="unknownProducts" label={t("products")} choices={choices} defaultValue={unknown.product} />
    </>
  );
}
