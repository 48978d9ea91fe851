import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { SeenMark } from "@/components/metrics/seen-mark";
import { SlumpExplanation } from "@/components/metrics/slump-explanation";
import { getSlumpWords } from "@/components/metrics/slump-words";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import type { WeekFigure } from "@/lib/activities/domain/week-figures";
import type { Day } from "@/lib/kernel/period";
import { acceptUsualAction, shareSlumpAction } from "@/lib/metrics/actions";
import type { SlumpView } from "@/lib/metrics/views";

type Props = {
  slump: SlumpView;
  figures: readonly WeekFigure[];
  today: Day;
  /** The talk about it, where one is planned. */
  talkId: string | undefined;
};

/** What a rep's page opens with while something is well below their usual: how far, how sure, what would put it right. */
export async function SlumpHeadline({ slump, figures, today, talkId }: Props) {
  const [t, words] = await Promise.all([getTranslations("metrics.slumps"), getSlumpWords()]);
  const done = figures
    .filter(({ typeId }) => slump.typeIds.includes(typeId))
    .reduce((sum, figure) => sum + figure.value, 0);
  return (
    <section aria-labelledby="headline">
      <p className="mb-1.5 text-small font-medium">
        <StateWord state="alert">{t("state")}</StateWord>
      </p>
      <h1 id="headline" className="hyphens max-w-[37rem] text-head font-semibold text-ink">
        {words.title(slump)}
      </h1>
      <p className="mt-2 max-w-prose text-read text-ink-2">
        {words.rare(slump)} {words.wayOut(slump, done)}
      </p>
      <div className="mt-4 space-y-2">
        <WhoKnows slump={slump} />
        {slump.isAsked && <NewUsual slump={slump} />}
        <SlumpExplanation slump={slump} today={today} />
        <p className="flex flex-wrap gap-x-5">
          {talkId ? (
            <TextLink href={`/coaching/${talkId}` as Route}>{t("talk")}</TextLink>
          ) : (
            <TextLink href={`/coaching/new?slump=${slump.id}` as Route}>{t("askCoach")}</TextLink>
          )}
          <TextLink href={`/people/${slump.personId}#slumps` as Route} quiet>
            {t("evidence")}
          </TextLink>
        </p>
      </div>
      {slump.seenByRepAt === null && <SeenMark id={slump.id} />}
    </section>
  );
}

/** Told first: until when nobody else sees it, and the way to show it sooner. */
async function WhoKnows({ slump }: { slump: SlumpView }) {
  const [t, format] = await Promise.all([getTranslations("metrics.slumps"), getFormatter()]);
  // In the reader's own zone, in which a morning may be the day before in Greenwich.
  const date = format.dateTime(slump.releasedAt, { day: "numeric", month: "short" });
  if (slump.isKnownToLine)
    return <p className="text-small text-ink-4">{slump.isShared ? t("shared") : t("lineKnows", { date })}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-small text-ink-4">{t("toldFirst", { date })}</p>
      <ActionForm action={shareSlumpAction} done={t("sharedDone")}>
        <input type="hidden" name="id" value={slump.id} />
        <input type="hidden" name="version" value={slump.version} />
        <SubmitButton look="plain" small>
          {t("share")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

async function NewUsual({ slump }: { slump: SlumpView }) {
  const t = await getTranslations("metrics.slumps");
  return (
    <ActionForm action={acceptUsualAction} done={t("usualAccepted")} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="id" value={slump.id} />
      <input type="hidden" name="version" value={slump.version} />
      <p className="text-small text-ink-2">{t("asked")}</p>
      <SubmitButton look="plain" small>
        {t("acceptUsual")}
      </SubmitButton>
    </ActionForm>
  );
}
