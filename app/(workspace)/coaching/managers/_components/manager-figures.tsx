import { getFormatter } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import type { ManagerFigures as Figures } from "@/lib/coaching/domain/manager-figures";
import type { Third, Thirds } from "@/lib/coaching/domain/thirds";
import { getSessionWords } from "../../_components/session-words";

type Row = {
  key: "time" | "each" | "skipped" | "agreed" | "rides" | "useful" | "thirds";
  /** Null where too few people stand behind it. */
  said: string | null;
  more?: string | null;
  isWide?: boolean;
};

/** What is seen of a manager's coaching; where too few people stand behind a figure it says so instead. */
export async function ManagerFigures({ figures }: { figures: Figures }) {
  const [{ t, hours, percent }, format] = await Promise.all([getSessionWords(), getFormatter()]);
  const { spent, skipped, minutesAWeek, thirds, inTime, agreed, useful } = figures;
  const hoursOf = (minutes: number) => t("rhythm.hours", { hours: hours(minutes) });
  const few = t("managers.few");
  const byThird = ({ top, middle, bottom }: Thirds) => {
    const each = ({ people, minutes }: Third) => hoursOf(minutes / people);
    return t("managers.byThird", { top: each(top), middle: each(middle), bottom: each(bottom) });
  };
  const share = thirds?.bottomShare;
  const found = useful === null ? null : format.number(useful, { maximumFractionDigits: 1 });
  const rows: readonly Row[] = [
    { key: "time", said: hoursOf(spent.minutes), more: t("mine.spent", { talks: spent.talks, days: spent.days }) },
    { key: "each", said: minutesAWeek === null ? null : t("managers.minutes", { count: Math.round(minutesAWeek) }) },
    { key: "skipped", said: t("managers.count", { count: skipped }) },
    { key: "agreed", said: agreed && t("mine.kept", agreed) },
    { key: "rides", said: inTime && t("mine.ridesOf", inTime) },
    { key: "useful", said: found && t("list.outOfFive", { value: found }) },
    {
      ...{ key: "thirds" as const, said: thirds && byThird(thirds), isWide: true },
      more: typeof share === "number" ? t("rhythm.share", { share: percent(100 * share) }) : null,
    },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
      {rows.map(({ key, said, more, isWide }) => (
        <div key={key} className={cx("min-w-0", isWide && "col-span-2 sm:col-span-3")}>
          <dt className="hyphens text-small text-ink-4">{t(`managers.${key}`)}</dt>
          <dd className={cx("text-body tabular-nums", said ? "text-ink" : "text-ink-4")}>
            {said ?? few}
            {more && <span className="block text-small text-ink-4">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
