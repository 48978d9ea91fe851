import { ActionForm } from "@/components/forms/action-form";
import { OnceKey } from "@/components/forms/once-key";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { getMetricName } from "@/components/metrics/metric-name";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { scheduleSessionAction } from "@/lib/coaching/actions";
import type { Situation } from "@/lib/coaching/domain/questions";
import type { Someone } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import type { SlumpView } from "@/lib/metrics/views";
import { listCountedMetrics } from "../../_components/counted-metrics";
import { TimeFields } from "../../_components/time-fields";
import { AboutFields } from "./about-fields";
import type { About } from "./find-about";
import { OccasionFields } from "./occasion-fields";

type Props = {
  people: readonly Someone[];
  personId: string;
  slump: SlumpView | null;
  origin: string;
  today: Day;
  /** When it is to be, where one came from a time that is free. */
  day: Day | null;
  time: string | null;
  about: About | null;
};

/** What a talk is about, from where one came to plan it. A map, for an address may say also what every object has a property of. */
const SITUATION_OF: ReadonlyMap<string, Situation> = new Map([
  ["FUNNEL", "LEAK"],
  ["RIDE_ALONG", "RIDE_ALONG"],
  ["GAP", "ONE_TO_ONE"],
  ["PROGRAM", "ONE_TO_ONE"],
]);

export async function ScheduleForm({ people, personId, slump, origin, today, day, time, about }: Props) {
  const [t, nameOf, metrics] = await Promise.all([
    getTranslations("coaching"),
    getMetricName(),
    listCountedMetrics(today),
  ]);
  if (people.length === 0) return <p className="text-body text-ink-3">{t("form.noPeople")}</p>;
  const chosen = people.find(({ id }) => id === personId);
  const situation = SITUATION_OF.get(origin);
  return (
    <ActionForm action={scheduleSessionAction} className="space-y-5">
      <OnceKey />
      {slump && (
        <>
          <input type="hidden" name="slumpId" value={slump.id} />
          <p className="text-body text-ink-2">{t("form.fromSlump", { metric: nameOf(slump.metric) })}</p>
        </>
      )}
      {situation && <input type="hidden" name="origin" value={origin} />}
      {about && <AboutFields about={about} />}
      <SelectField
        {...{ name: "personId", label: t("form.person"), defaultValue: chosen?.id }}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...{ name: "topic", label: t("form.topic"), hint: t("form.topicHint"), maxLength: 120 }}
        defaultValue={slump ? nameOf(slump.metric) : (about?.program?.topic ?? "")}
      />
      <OccasionFields begins={slump ? "SLUMP" : (situation ?? "ONE_TO_ONE")} />
      {!slump && (
        <SelectField
          {...{ name: "metricId", label: t("form.metric"), hint: t("form.metricHint"), empty: t("form.any") }}
          choices={metrics.map((metric) => ({ value: metric.id, label: nameOf(metric) }))}
          optional
        />
      )}
      <TimeFields day={day && day > today ? day : today} {...(time ? { time } : {})} />
      <WhoCanSee>{t("form.whoSeesAny")}</WhoCanSee>
      <SubmitButton full>{t("form.planTitle")}</SubmitButton>
    </ActionForm>
  );
}
