import { getNumberWriters, getTranslations } from "@/components/i18n/words";
import type { MeasuredEffect } from "@/lib/coaching/domain/effect";
import type { EffectView } from "@/lib/coaching/views";

type Said = { sentence: string; sure?: string; basis?: string };

const NUMBERS = { number: { minimumFractionDigits: 1, maximumFractionDigits: 1 } } as const;

/** What an effect says: the figure with its range and what it rests on, or what is lacking for one. */
export async function getEffectWords() {
  const [t, situations, { number }] = await Promise.all([
    getTranslations("coaching.effect"),
    getTranslations("coaching.situations"),
    getNumberWriters(NUMBERS),
  ]);
  const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${number(Math.abs(value))}`;
  const measured = (effect: MeasuredEffect, metric: string, isProgram: boolean): Said => {
    const { perWeek, low, high, events, people, controls, isClear } = effect;
    const isFewer = perWeek < 0 && high <= 0;
    const figures = isFewer
      ? { perWeek: number(-perWeek), low: number(-high), high: number(-low), direction: "fewer" }
      : { perWeek: signed(perWeek), low: signed(low), high: signed(high), direction: "more" };
    const rates = { before: number(effect.before), after: number(effect.after) };
    const theirs = { controlBefore: number(effect.controlBefore), controlAfter: number(effect.controlAfter) };
    return {
      sentence: t("measured", { metric, ...figures }),
      sure: t(isClear ? "clear" : "unclear"),
      basis: t(isProgram ? "basisPrograms" : "basis", { events, people, controls, ...rates, ...theirs }),
    };
  };
  return {
    t,
    about({ about }: EffectView): string {
      switch (about.kind) {
        case "TOPIC":
          return t("topic", { situation: situations(about.situation) });
        case "COACH":
          return t("coach", { name: about.coach.name });
        case "PROGRAMS":
          return t("programs");
      }
    },
    said({ effect, about }: EffectView, metric: string): Said {
      switch (effect.kind) {
        case "MEASURED":
          return measured(effect, metric, about.kind === "PROGRAMS");
        case "TOO_EARLY":
          return { sentence: t("early", { metric, waiting: effect.waiting, needed: effect.needed }) };
        case "TOO_FEW":
          return { sentence: t(`few.${effect.of}`, { metric, people: effect.people, needed: effect.needed }) };
      }
    },
  };
}
