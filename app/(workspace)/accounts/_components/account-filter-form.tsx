import { inputClass, selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { getTraitName, getTraitWords } from "@/components/pipeline/trait-words";
import { Button } from "@/components/ui/button";
import { requireActor } from "@/lib/access/gate/gate";
import { isShared, isSortable } from "@/lib/pipeline/domain/built-in-traits";
import { listOccurringValues } from "@/lib/pipeline/queries/traits";
import type { TraitView } from "@/lib/pipeline/views/account";
import type { AccountQuery } from "./account-query";

/** Name, one value of a trait, and the order, as a plain form: the address says what is shown. */
export async function AccountFilterForm({ query, traits }: { query: AccountQuery; traits: readonly TraitView[] }) {
  const [t, nameOf] = await Promise.all([getTranslations("pipeline.accounts"), getTraitName()]);
  const sortable = traits.filter((trait) => isSortable(trait.kind));
  return (
    <form
      action="/accounts"
      className="mb-6 grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,1fr)_13rem_14rem_auto]"
    >
      <label className="block min-w-0 text-small text-ink-3 max-md:col-span-2">
        {t("search")}
        <input
          type="search"
          name="search"
          defaultValue={query.search}
          maxLength={200}
          className={`mt-1 ${inputClass}`}
        />
      </label>
      <label className="block min-w-0 text-small text-ink-3">
        {t("filter")}
        <select name="with" defaultValue={query.with} className={`mt-1 ${selectClass}`}>
          <option value="">{t("anyValue")}</option>
          <ValueGroups traits={traits.filter((trait) => isShared(trait.kind))} />
        </select>
      </label>
      <label className="block min-w-0 text-small text-ink-3">
        {t("sort")}
        <select name="sort" defaultValue={query.sort} className={`mt-1 ${selectClass}`}>
          <option value="">{t("byName")}</option>
          {sortable.map((trait) => (
            <option key={trait.id} value={trait.id}>
              {t("byTrait", { trait: nameOf(trait) })}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" className="max-md:col-span-2">
        {t("show")}
      </Button>
    </form>
  );
}

async function ValueGroups({ traits }: { traits: readonly TraitView[] }) {
  const { organisation } = await requireActor();
  const [nameOf, say, occurring] = await Promise.all([
    getTraitName(),
    getTraitWords(organisation),
    listOccurringValues(traits.map((trait) => trait.id)),
  ]);
  return traits.map((trait) => {
    const values = occurring.find(({ traitId }) => traitId === trait.id)?.values ?? [];
    if (values.length === 0) return null;
    return (
      <optgroup key={trait.id} label={nameOf(trait)}>
        {values.map((text) => (
          <option key={text} value={`${trait.id}:${text}`}>
            {say({ text, number: null }, trait.kind)}
          </option>
        ))}
      </optgroup>
    );
  });
}
