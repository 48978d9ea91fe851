import { getFormatter, getTranslations } from "next-intl/server";
import { UsualBullet } from "@/components/charts/usual-bullet";
import { cx } from "@/components/ui/cx";
import { STATE_CLASSES } from "@/components/ui/state";
import { StateGlyph } from "@/components/ui/state-glyph";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { ActivityTypeView } from "@/lib/activities/views";
import { STANDING_STATES } from "./standing-state";
import { getTypeName } from "./type-names";
import { getUsualWords } from "./usual-words";
import { WeekSparkline } from "./week-sparkline";

type Props = { types: readonly ActivityTypeView[]; figures: readonly WeekFigure[] };

/** A line for each type: value, band, words, eight weeks. */
export function FigureLines({ types, figures }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {types.map((type) => {
        const figure = figures.find((candidate) => candidate.typeId === type.id);
        return figure && <FigureLine key={type.id} type={type} figure={figure} />;
      })}
    </ul>
  );
}

async function FigureLine({ type, figure }: { type: ActivityTypeView; figure: WeekFigure }) {
  const [t, format, nameOf, wordsOf] = await Promise.all([
    getTranslations("activities.home"),
    getFormatter(),
    getTypeName(),
    getUsualWords(),
  ]);
  const state = STANDING_STATES[figure.standing];
  const name = nameOf(type);
  const isOff = state === "watch" || state === "praise";
  const words = figure.usual ? t("usual", wordsOf(figure.usual)) : t("tooFewShort");
  const values = figure.weeks.map((week) => (week === null ? "–" : format.number(week))).join(", ");
  const said = `${t("weekRow", { type: name, value: format.number(figure.value) })}, ${words}, ${t(`standing.${figure.standing}`)}`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 gap-y-1.5 py-3 md:grid-cols-[8.5rem_3rem_1fr_9rem_80px]">
      <span className="hyphens min-w-0 text-body text-ink">{name}</span>
      <span
        className={cx(
          "flex items-center justify-end gap-1.5 text-body font-semibold tabular-nums max-md:order-3 max-md:min-w-10",
          isOff ? STATE_CLASSES[state].text : "text-ink",
        )}
      >
        {isOff && <StateGlyph state={state} />}
        {format.number(figure.value)}
      </span>
      <span className="max-md:order-4 max-md:col-span-3">
        <Bullet figure={figure} label={said} />
      </span>
      <span className="text-small tabular-nums text-ink-4 max-md:order-2">{words}</span>
      <span className="max-md:hidden">
        <WeekSparkline
          figure={figure}
          isFinished={false}
          state={state}
          width={80}
          label={t("sparkline", { type: name, values })}
        />
      </span>
    </li>
  );
}

function Bullet({ figure, label }: { figure: WeekFigure; label: string }) {
  if (!figure.usual) return <span className="block h-5" />;
  const { average, low, high } = figure.usual;
  const state = STANDING_STATES[figure.standing];
  return <UsualBullet value={figure.value} usual={average} low={low} high={high} state={state} label={label} />;
}
