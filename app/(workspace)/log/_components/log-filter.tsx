import { getTypeName } from "@/components/activities/type-names";
import { selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import type { ActivityTypeView } from "@/lib/activities/views";

/** One type or all; a plain form, so the address says what is shown. */
export async function LogFilter({ types, chosen }: { types: readonly ActivityTypeView[]; chosen: string }) {
  const [t, nameOf] = await Promise.all([getTranslations("activities.list"), getTypeName()]);
  return (
    <form action="/log" className="flex items-center gap-2">
      <label htmlFor="type-filter" className="sr-only">
        {t("filter")}
      </label>
      <select id="type-filter" name="type" defaultValue={chosen} className={selectClass}>
        <option value="">{t("allTypes")}</option>
        {types.map((type) => (
          <option key={type.id} value={type.id}>
            {nameOf(type)}
          </option>
        ))}
      </select>
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
