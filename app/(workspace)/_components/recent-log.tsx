import { getTypeName } from "@/components/activities/type-names";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ActivityTypeView, ActivityView } from "@/lib/activities/views";
import { type RecentRow, RecentRows } from "./recent-rows";

/** The types with those that have ended. */
type Props = { activities: readonly ActivityView[]; title: string; types: readonly ActivityTypeView[] };

/** The last few entries, so that a slip of the thumb is seen and put right. */
export async function RecentLog({ activities, title, types }: Props) {
  const [t, format, nameOf] = await Promise.all([getTranslations("activities.home"), getFormatter(), getTypeName()]);
  const rows = activities.map((activity): RecentRow => {
    const type = types.find((candidate) => candidate.id === activity.typeId);
    return {
      id: activity.id,
      icon: type?.icon ?? "",
      many: activity.count > 1 ? format.number(activity.count) : "",
      name: type ? nameOf(type) : "",
      about: activity.account?.name ?? activity.outcome ?? activity.note ?? "",
      at: activity.occurredAt.toISOString(),
      time: format.dateTime(activity.occurredAt, { weekday: "short", hour: "2-digit", minute: "2-digit" }),
    };
  });
  return (
    <Section id="recent" title={title} action={<TextLink href="/log">{t("all")}</TextLink>}>
      {rows.length === 0 && <p className="text-body text-ink-3">{t("empty")}</p>}
      <RecentRows rows={rows} />
    </Section>
  );
}
