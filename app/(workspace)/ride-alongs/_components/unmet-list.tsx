import { getRideWords } from "@/components/ride-alongs/ride-words";
import type { PlanView } from "@/lib/ride-alongs/views";

/** What no day could be found for, why, and the first late one: nobody is forgotten. */
export async function UnmetList({ unmet }: { unmet: PlanView["unmet"] }) {
  const { t, dayWithYear } = await getRideWords();
  if (unmet.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="text-body font-medium text-ink">{t("plan.unmetTitle")}</h3>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {unmet.map(({ person, demand, reason, lateDay }) => {
          const days = { from: dayWithYear(demand.releaseDay), until: dayWithYear(demand.deadlineDay) };
          const why = t(`plan.unmet.${reason}`, days);
          return (
            <li key={`${person.id} ${demand.deadlineDay} ${demand.reason}`} className="py-2.5">
              <p className="text-body text-ink">{person.name}</p>
              <p className="text-small text-ink-4">
                {why}
                {lateDay && `; ${t("plan.late", { day: dayWithYear(lateDay) })}`}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
