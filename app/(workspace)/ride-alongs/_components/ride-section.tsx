import type { Route } from "next";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { RideRow } from "@/lib/ride-alongs/views";

type Props = { rides: readonly RideRow[]; viewerId: string; title: string; empty: string; id: string };

export async function RideSection({ rides, viewerId, title, empty, id }: Props) {
  const { t, day } = await getRideWords();
  return (
    <Section id={id} title={title}>
      {rides.length === 0 && <p className="text-body text-ink-3">{empty}</p>}
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {rides.map((ride) => {
          const isOwn = ride.person.id === viewerId;
          const others = ride.manager.id === viewerId || isOwn ? null : t("coverage.with", { name: ride.manager.name });
          return (
            <li key={ride.id} className="flex items-baseline justify-between gap-4 py-2.5">
              <span className="min-w-0">
                <TextLink href={`/ride-alongs/${ride.id}` as Route}>
                  {isOwn ? ride.manager.name : ride.person.name}
                </TextLink>
                {others && <span className="block text-small text-ink-4">{others}</span>}
              </span>
              <span className="shrink-0 text-small tabular-nums text-ink-3">{day(ride.day)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
