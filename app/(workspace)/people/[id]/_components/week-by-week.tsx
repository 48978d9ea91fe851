import type { ReactNode } from "react";
import { getTypeName } from "@/components/activities/type-names";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { cx } from "@/components/ui/cx";
import { Section } from "@/components/ui/section";
import { BodyCell, HeadCell, ROW, RowHead, Table } from "@/components/ui/table";
import type { WeekTotals } from "@/lib/activities/queries/week-by-week";
import type { ActivityTypeView } from "@/lib/activities/views";
import type { Day } from "@/lib/kernel/period";

type Props = { types: readonly ActivityTypeView[]; weeks: readonly WeekTotals[]; running: Day; choice: ReactNode };

/** Stays while the rest of the table is drawn along below it. */
const FIRST = "max-md:sticky max-md:left-0 max-md:z-10 max-md:bg-paper";

/** The plain numbers, a row for each week. */
export async function WeekByWeek({ types, weeks, running, choice }: Props) {
  const [t, format, nameOf] = await Promise.all([getTranslations("activities.person"), getFormatter(), getTypeName()]);
  return (
    <Section id="weeks" title={t("weeks")} note={t("weeksNote", { count: weeks.length })} action={choice}>
      <Table label={t("weeks")}>
        <thead>
          <tr>
            <HeadCell className={FIRST}>{t("weekOf")}</HeadCell>
            {types.map((type) => (
              <HeadCell key={type.id} right className="hyphens min-w-20 align-bottom">
                {nameOf(type)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.from} className={ROW}>
              <RowHead className={cx(FIRST, "whitespace-nowrap")}>
                {format.dateTime(new Date(`${week.from}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })}
                {week.from === running && <span className="ml-2 text-small text-ink-4">{t("running")}</span>}
              </RowHead>
              {types.map((type) => (
                <BodyCell key={type.id} right className="text-ink-2">
                  {format.number(week.counts[type.id] ?? 0)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
