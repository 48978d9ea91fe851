import type { Route } from "next";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { findDebriefs } from "@/lib/coaching/queries/debriefs";
import type { Day } from "@/lib/kernel/period";

const NOTHING = { held: 0, talkedOver: 0, open: [] };

/** Whether days are talked over while they are fresh; and the latest that nobody has planned to. */
export async function DebriefSection(asked: { today: Day; timeZone: string }) {
  const [{ t, day }, scope] = await Promise.all([getRideWords(), findScope("coaching:read")]);
  const { held, talkedOver, open } = scope ? await findDebriefs(scope, asked) : NOTHING;
  if (held + open.length === 0) return null;
  return (
    <Section id="debriefs" title={t("debriefs.title")}>
      {held > 0 && <p className="text-body text-ink-2">{t("debriefs.share", { held, talkedOver })}</p>}
      {talkedOver < held && <p className="mt-1 text-small text-ink-4">{t("debriefs.why")}</p>}
      <ul className="mt-3 divide-y divide-line border-y border-line empty:hidden">
        {open.map(({ rideAlongId, person, day: on }) => (
          <li key={rideAlongId} className="flex items-baseline justify-between gap-4 py-2.5">
            <span className="min-w-0">
              <span className="block text-body text-ink">{person.name}</span>
              <TextLink href={`/coaching/new?ride=${rideAlongId}` as Route}>{t("debriefs.plan")}</TextLink>
            </span>
            <span className="shrink-0 text-small tabular-nums text-ink-3">{day(on)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
