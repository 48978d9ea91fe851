import { getTranslations } from "@/components/i18n/words";
import { WhoCanSee } from "@/components/ui/who-can-see";
import type { Scope } from "@/lib/access/scope/scope";
import { listManagers } from "@/lib/coaching/queries/managers";
import type { Day } from "@/lib/kernel/period";
import { ManagerFigures } from "./manager-figures";

type Props = { scope: Scope; today: Day; organisation: { timeZone: string; weekStart: number } };

/** One manager after the other, by the alphabet: no figure puts anybody before anybody else. */
export async function ManagerList({ scope, today, organisation: { timeZone, weekStart } }: Props) {
  const [t, rows] = await Promise.all([
    getTranslations("coaching.managers"),
    listManagers(scope, { today, timeZone, weekStart }),
  ]);
  return (
    <>
      {rows.length === 0 ? (
        <p className="text-body text-ink-3">{t("nobody")}</p>
      ) : (
        <ul aria-label={t("title")} className="divide-y divide-line border-y border-line">
          {rows.map((row) => (
            <li key={row.manager.id} className="grid gap-x-8 gap-y-3 py-5 lg:grid-cols-[11rem_minmax(0,1fr)]">
              <div>
                <h2 className="text-body font-medium text-ink">{row.manager.name}</h2>
                <p className="text-small text-ink-4">{t("people", { count: row.now.people })}</p>
              </div>
              <ManagerFigures row={row} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6 max-w-prose">
        <WhoCanSee>{t("whoSees")}</WhoCanSee>
      </div>
    </>
  );
}
