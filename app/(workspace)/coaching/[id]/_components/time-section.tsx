import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadLink } from "@/components/ui/download-link";
import { Section } from "@/components/ui/section";
import { planSessionAction, skipSessionAction } from "@/lib/coaching/actions";
import type { SessionView } from "@/lib/coaching/views";
import { dayAt, timeAt } from "@/lib/kernel/period";
import { getSessionWords } from "../../_components/session-words";
import { TimeFields } from "../../_components/time-fields";
import type { PartsProps } from "./session-parts";

/** Another time, or none: whoever changes it says why, and both read it. */
export async function TimeSection({ session, today, timeZone }: PartsProps) {
  const [{ t }, add] = await Promise.all([getSessionWords(), getTranslations("appointments.calendar")]);
  const isAsked = session.state === "ASKED";
  const mayPlan = session.side !== "PERSON";
  if (isAsked && mayPlan)
    return (
      <Section id="time" title={t("form.find")}>
        <PlanForm {...{ session, today, timeZone }} />
        <SkipForm session={session} />
      </Section>
    );
  return (
    <div className="no-print space-y-2 border-t border-line pt-6">
      {session.side !== "LINE" && session.appointmentId && (
        <p className="text-body">
          <DownloadLink href={`/calendar/${session.appointmentId}`}>{add("add")}</DownloadLink>
        </p>
      )}
      {mayPlan && (
        <Disclosure title={t("form.move")}>
          <PlanForm {...{ session, today, timeZone }} />
        </Disclosure>
      )}
      <SkipForm session={session} />
    </div>
  );
}

async function PlanForm({ session, today, timeZone }: Pick<PartsProps, "session" | "today" | "timeZone">) {
  const { t } = await getSessionWords();
  const isAsked = session.state === "ASKED";
  const { startsAt, endsAt, place } = session;
  const now = isAsked
    ? { day: today }
    : {
        ...{ day: dayAt(startsAt, timeZone), time: timeAt(startsAt, timeZone), place },
        ...(endsAt ? { minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000 } : {}),
      };
  return (
    <ActionForm
      action={planSessionAction}
      done={t(isAsked ? "form.planned" : "form.moved")}
      className="mt-2 max-w-form space-y-4"
    >
      <input type="hidden" name="id" value={session.id} />
      <input type="hidden" name="version" value={session.version} />
      <TimeFields {...now} at="move" />
      {!isAsked && <TextField name="reason" label={t("form.reason")} hint={t("form.reasonHint")} maxLength={300} />}
      <SubmitButton look={isAsked ? "primary" : "plain"}>{t(isAsked ? "form.find" : "form.move")}</SubmitButton>
    </ActionForm>
  );
}

async function SkipForm({ session }: { session: SessionView }) {
  const { t } = await getSessionWords();
  return (
    <Disclosure title={t("form.skip")}>
      <ActionForm action={skipSessionAction} className="mt-2 max-w-form space-y-4">
        <input type="hidden" name="id" value={session.id} />
        <input type="hidden" name="version" value={session.version} />
        <TextField {...{ name: "reason", id: "f-skip", label: t("form.skipReason"), hint: t("form.skipped") }} />
        <SubmitButton look="danger">{t("form.skip")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
