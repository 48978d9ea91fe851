import { ActivityTypeIcon } from "@/components/activities/type-icon";
import { getTypeName } from "@/components/activities/type-names";
import { getFormatter } from "@/components/i18n/words";
import type { AboutActivity, ActivityTypeView } from "@/lib/activities/views";

type Props = { activities: readonly AboutActivity[]; types: readonly ActivityTypeView[] };

/** What was done, by whom and on which day; without times, since several people are in it. */
export async function DoneList({ activities, types }: Props) {
  const [format, nameOf] = await Promise.all([getFormatter(), getTypeName()]);
  return (
    <ul className="divide-y divide-line">
      {activities.map((activity) => {
        const type = types.find((candidate) => candidate.id === activity.typeId);
        const about = [activity.person.name, activity.outcome].filter(Boolean).join(" · ");
        return (
          <li key={activity.id} className="flex items-start gap-3 py-2.5">
            <ActivityTypeIcon icon={type?.icon ?? ""} size={16} className="mt-0.5 shrink-0 text-ink-4" />
            <span className="min-w-0 flex-1">
              <span className="block text-body text-ink">
                {activity.count > 1 && <span className="tabular-nums">{format.number(activity.count)} × </span>}
                {type ? nameOf(type) : ""}
              </span>
              <span className="block text-small text-ink-4">{about}</span>
              {activity.note && (
                <span className="block max-w-prose whitespace-pre-line text-small text-ink-3">{activity.note}</span>
              )}
            </span>
            <time dateTime={activity.day} className="shrink-0 text-small tabular-nums text-ink-4">
              {format.dateTime(new Date(`${activity.day}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })}
            </time>
          </li>
        );
      })}
    </ul>
  );
}
