import type { Route } from "next";
import { getDateWriters, getTranslations } from "@/components/i18n/words";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { firstOf } from "@/lib/coaching/domain/coming-up";
import type { ComingUp as Coming } from "@/lib/coaching/views";

const SHAPES = {
  day: { weekday: "short", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
} as const;

/** The talks and days in the field that somebody has before them, and what is to be done for each; nothing where there is none. */
export async function ComingUp({ coming }: { coming: readonly Coming[] }) {
  if (coming.length === 0) return null;
  const [t, what, { day, time }] = await Promise.all([
    getTranslations("coaching.home"),
    getTranslations("appointments.page.what"),
    getDateWriters(SHAPES),
  ]);
  const all = <TextLink href={"/calendar" as Route}>{t("calendar")}</TextLink>;
  return (
    <Section id="coming-up" title={t("comingUp")} action={all}>
      <ol className="space-y-4">
        {firstOf(coming).map((one) => (
          <li key={one.recordId} className="grid grid-cols-[3.75rem_minmax(0,1fr)] gap-x-2">
            <p className="text-small tabular-nums text-ink-2">
              {day(one.startsAt)}
              <span className="block text-ink-4">{time(one.startsAt)}</span>
            </p>
            <div className="min-w-0">
              <PageLink
                href={hrefOf(one) as Route}
                className="focusable rounded-sm text-body font-medium text-ink hover:underline"
              >
                {what(one.kind, { name: one.with.name })}
              </PageLink>
              {one.topic && <p className="text-small text-ink-3">{one.topic}</p>}
              {one.isToClose && <p className="text-small text-warn">{t("toClose")}</p>}
              {one.isWaitingForMe && !one.isToClose && <Prepare href={`${hrefOf(one)}#own-view`} {...{ t }} />}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"coaching.home">>>;

function Prepare({ href, t }: { href: string; t: Words }) {
  return (
    <>
      <p className="text-small text-ink-4">{t("viewFirst")}</p>
      <PageLink href={href as Route} className={`no-print mt-1.5 ${buttonClass({ small: true })}`}>
        {t("prepare")}
      </PageLink>
    </>
  );
}

function hrefOf({ kind, recordId }: Coming): string {
  return kind === "COACHING" ? `/coaching/${recordId}` : `/ride-alongs/${recordId}`;
}
