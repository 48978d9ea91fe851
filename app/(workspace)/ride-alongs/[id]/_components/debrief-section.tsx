import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { listAboutRide } from "@/lib/coaching/queries/sessions-within";

/** The talks in which the day was talked over, for those who may read them. */
export async function DebriefSection({ rideAlongId }: { rideAlongId: string }) {
  const scope = await findScope("coaching:read");
  const sessions = scope ? await listAboutRide(scope, rideAlongId) : [];
  if (sessions.length === 0) return null;
  const [t, format] = await Promise.all([getTranslations("coaching.cards"), getFormatter()]);
  const date = (at: Date) => format.dateTime(at, { day: "numeric", month: "long" });
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-body text-ink-3">
      {t("debriefs")}
      {sessions.map(({ id, topic, startsAt }) => (
        <TextLink key={id} href={`/coaching/${id}` as Route}>
          {`${topic}, ${date(startsAt)}`}
        </TextLink>
      ))}
    </p>
  );
}
