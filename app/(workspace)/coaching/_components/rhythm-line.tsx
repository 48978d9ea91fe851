import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { cx } from "@/components/ui/cx";
import { TextLink } from "@/components/ui/text-link";
import { setCadenceAction } from "@/lib/coaching/actions";
import { CADENCE_RANGE, rhythmOf } from "@/lib/coaching/domain/cadence";
import type { RhythmRow } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { getSessionWords } from "./session-words";

const STATE_CLASSES = { OVERDUE: "text-bad", DUE: "text-warn", SET: "text-ink-4", NONE: "text-ink-4" } as const;

type Props = { row: RhythmRow; today: Day; isChanged: boolean };

/** Somebody's last talk, their next one, and the time spent with them; what is overdue says so. */
export async function RhythmLine({ row, today, isChanged }: Props) {
  const { t, day, hours } = await getSessionWords();
  const { person, rhythm, skipped, minutes } = row;
  const state = rhythmOf(rhythm, today);
  const last = rhythm.lastHeld ? day(rhythm.lastHeld) : t("rhythm.never");
  const next = rhythm.nextPlanned ? day(rhythm.nextPlanned) : t("rhythm.noneNext");
  const facts = [
    `${t("rhythm.last")}: ${last}`,
    `${t("rhythm.next")}: ${next}`,
    skipped > 0 && t("rhythm.skipped", { count: skipped }),
  ];
  return (
    <li id={`rhythm-${person.id}`} className="scroll-mt-24 py-2.5">
      <div className="flex items-baseline justify-between gap-4">
        <TextLink href={`/coaching/new?person=${person.id}` as Route} quiet>
          {person.name}
        </TextLink>
        <span className="shrink-0 text-small tabular-nums text-ink">
          {t("rhythm.hours", { hours: hours(minutes) })}
        </span>
      </div>
      <p className="text-small text-ink-4">{facts.filter(Boolean).join(" · ")}</p>
      <div className="flex flex-wrap items-baseline gap-x-3">
        {state !== "NONE" && (
          <span className={cx("text-small", STATE_CLASSES[state])}>{t(`rhythm.states.${state}`)}</span>
        )}
        <TextLink href={`/coaching?rhythm=${person.id}#rhythm-${person.id}` as Route}>
          {rhythm.weeks === null ? t("rhythm.set") : t("rhythm.everyWeeks", { weeks: rhythm.weeks })}
        </TextLink>
      </div>
      {isChanged && <CadenceForm row={row} />}
    </li>
  );
}

/** A form for whoever it was asked for alone: a line of forty would otherwise bring forty. */
async function CadenceForm({ row: { person, rhythm } }: { row: RhythmRow }) {
  const { t } = await getSessionWords();
  return (
    <ActionForm action={setCadenceAction} done={t("rhythm.saved")} className="mt-2 space-y-3">
      <input type="hidden" name="personId" value={person.id} />
      <TextField
        {...{ name: "weeks", id: `f-weeks-${person.id}`, type: "number", inputMode: "numeric" }}
        {...{ label: t("rhythm.weeksLabel"), hint: t("rhythm.weeksHint"), defaultValue: rhythm.weeks ?? "" }}
        {...{ min: CADENCE_RANGE.least, max: CADENCE_RANGE.most }}
      />
      <SubmitButton look="plain" small>
        {t("rhythm.set")}
      </SubmitButton>
    </ActionForm>
  );
}
