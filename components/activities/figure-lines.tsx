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
export async function FigureLines({ types, figures }: Props) {
  const words = await getLineWords();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {types.map((type) => {
        const figure = figures.find((candidate) => candidate.typeId === type.id);
        return figure && <FigureLine key={type.id} type={type} figure={figure} words={words} />;
      })}
    </ul>
  );
}

/** Made once for all lines: a component that waits for its own words costs several times what it draws. */
async function getLineWords() {
  const [t, format, nameOf, wordsOf] = await Promise.all([
    getTranslations("activities.home"),
    getFormatter(),
    getTypeName(),
    getUsualWords(),
  ]);
  const number = (value: number) => format.number(value);
  return {
    number,
    nameOf,
    usual: ({ usual }: WeekFigure) => (usual ? t("usual", wordsOf(usual)) : t("tooFewShort")),
    row: (type: string, { value, standing }: WeekFigure, usual: string) =>
      `${t("weekRow", { type, value: number(value) })}, ${usual}, ${t(`standing.${standing}`)}`,
    sparkline: (type: string, values: string) => t("sparkline", { type, values }),
  };
}

type LineProps = { type: ActivityTypeView; figure: WeekFigure; words: Awaited<ReturnType<typeof getLineWords>> };

function FigureLine({ type, figure, words }: LineProps) {
  const state = STANDING_STATES[figure.standing];
  const name = words.nameOf(type);
  const isOff = state === "watch" || state === "praise";
  const usual = words.usual(figure);
  const values = figure.weeks.map((week) => (week === null ? "–" : words.number(week))).join(", ");
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
        {words.number(figure.value)}
      </span>
      <span className="max-md:order-4 max-md:col-span-3">
        <Bullet figure={figure} label={words.row(name, figure, usual)} />
      </span>
      <span className="text-small tabular-nums text-ink-4 max-md:order-2">{usual}</span>
      <span className="max-md:hidden">
        <WeekSparkline
          figure={figure}
          isFinished={false}
          state={state}
          width={80}
          label={words.sparkline(name, values)}
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
