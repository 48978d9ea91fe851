import { getFormatter } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import type { ManagerRow } from "@/lib/coaching/views";
import { getSessionWords } from "../../_components/session-words";
import { getFigureWords } from "./figure-words";

type Figure = {
  key: "time" | "each" | "skipped" | "agreed" | "rides" | "useful" | "thirds";
  /** Null where too few people stand behind it. */
  said: string | null;
  more?: string | null;
  before?: string | null;
};

/** What is seen of a manager's coaching beside their own past; where too few people stand behind a figure it says so instead. */
export async function ManagerFigures({ row: { now, before, useful } }: { row: ManagerRow }) {
  const [{ t }, words, format] = await Promise.all([getSessionWords(), getFigureWords(), getFormatter()]);
  const found = useful === null ? null : format.number(useful, { maximumFractionDigits: 1 });
  const { time, each, skipped, agreed, rides, thirds } = words;
  const figures: readonly Figure[] = [
    { key: "time", said: time(now), before: before && time(before), more: words.spent(now) },
    { key: "each", said: each(now), before: before && each(before) },
    { key: "skipped", said: skipped(now), before: before && skipped(before) },
    { key: "agreed", said: agreed(now), before: before && agreed(before) },
    { key: "rides", said: rides(now), before: before && rides(before) },
    { key: "useful", said: found && t("list.outOfFive", { value: found }) },
    { key: "thirds", said: thirds(now), before: before && thirds(before), more: words.share(now) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
      {figures.map(({ key, said, more, before: past }) => (
        <div key={key} className={cx("min-w-0", key === "thirds" && "col-span-2 sm:col-span-3")}>
          <dt className="hyphens text-small text-ink-4">{t(`managers.${key}`)}</dt>
          <dd className={cx("text-body tabular-nums", said === null ? "text-ink-4" : "text-ink")}>
            {said ?? t("managers.few")}
            {more && <span className="block text-small text-ink-3">{more}</span>}
            {past && <span className="block text-small text-ink-4">{t("mine.before", { value: past })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
