import type { Route } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextLink } from "@/components/ui/text-link";
import { setCadenceAction } from "@/lib/coaching/actions";
import { CADENCE_RANGE, rhythmOf } from "@/lib/coaching/domain/cadence";
import type { RhythmRow } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { getSessionWords } from "./session-words";

const STATE_CLASSES = { OVERDUE: "text-bad", DUE: "text-warn", SET: "text-ink-4", NONE: "text-ink-4" } as const;

type Props = { row: RhythmRow; today: Day; isChanged: boolean; words: Awaited<ReturnType<typeof getSessionWords>> };

/** Somebody's last talk, their next one, and the time spent with them; what is overdue says so. */
export function RhythmLine({ row, today, isChanged, words: { t, day, hours } }: Props) {
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
    <li id={`rhythm-${person.id}`}>
      <TextLink href={`/coaching/new?person=${person.id}` as Route} quiet>
        {person.name}
      </TextLink>
      <span>{t("rhythm.hours", { hours: hours(minutes) })}</span>
      <p>
        {state !== "NONE" && <b className={STATE_CLASSES[state]}>{`${t(`rhythm.states.${state}`)} · `}</b>}
        {`${facts.filter(Boolean).join(" · ")} `}
        <TextLink href={`/coaching?rhythm=${person.id}#rhythm-${person.id}` as Route}>
          {rhythm.weeks === null ? t("rhythm.set") : t("rhythm.everyWeeks", { weeks: rhythm.weeks })}
        </TextLink>
      </p>
      {isChanged && <CadenceForm row={row} />}
    </li>
  );
}

/** A form for whoever it was asked for alone: a line of forty would otherwise bring forty. */
async function CadenceForm({ row: { person, rhythm } }: { row: RhythmRow }) {
  const { t } = await getSessionWords();
  return (
    <ActionForm action={setCadenceAction} done={t("rhythm.saved")} className="col-span-2 mt-2 space-y-3">
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
