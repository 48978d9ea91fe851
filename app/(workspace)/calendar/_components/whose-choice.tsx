import { selectClass } from "@/components/forms/input-class";
import { getTranslations } from "@/components/i18n/words";
import { Button } from "@/components/ui/button";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import type { CalendarAddress } from "./calendar-address";

type Props = { address: CalendarAddress; people: readonly Someone[]; today: Day };

/** Whoever leads sees one of their people's calendar beside their own. A plain form: the address says what is shown. */
export async function WhoseChoice({ address: { view, day, personId }, people, today }: Props) {
  const t = await getTranslations("appointments.page");
  return (
    <form action="/calendar" className="flex items-center gap-2 max-md:w-full">
      <label htmlFor="calendar-whose" className="sr-only">
        {t("whose")}
      </label>
      {/* What is chosen by an address is shown also where the form was drawn before. */}
      <select
        key={personId}
        id="calendar-whose"
        name="person"
        defaultValue={personId}
        className={`${selectClass} md:max-w-60`}
      >
        <option value="">{t("onlyOwn")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {t("besideMine", { name })}
          </option>
        ))}
      </select>
      {view === "month" && <input type="hidden" name="view" value={view} />}
      {day !== today && <input type="hidden" name="day" value={day} />}
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
