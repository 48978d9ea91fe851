import type { Route } from "next";
import { getDateWriters, getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { findScope } from "@/lib/access/gate/gate";
import { listOverlooked } from "@/lib/coaching/queries/overlooked";
import type { Day } from "@/lib/kernel/period";
import { isLarge } from "./read-own-teams";

const SHAPES = { date: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } } as const;

/** People whose numbers raise nobody's attention and with whom nobody has spent time; nothing where there is nobody. */
export async function OverlookedPeople(asked: { today: Day; timeZone: string }) {
  const scope = await findScope("coaching:lead");
  const people = scope && !isLarge(scope) ? await listOverlooked(scope, asked) : [];
  if (people.length === 0) return null;
  const [t, { date }] = await Promise.all([getTranslations("coaching.home"), getDateWriters(SHAPES)]);
  const everybody = (
    <TextLink href={"/coaching#rhythm" as Route} quiet>
      {t("everybody")}
    </TextLink>
  );
  return (
    <Section id="overlooked" title={t("overlooked")} note={t("overlookedNote")} action={everybody}>
      <ul className="rows pairs">
        {people.map(({ person, lastOn }) => (
          <li key={person.id}>
            <TextLink href={`/people/${person.id}` as Route} quiet>
              {person.name}
            </TextLink>
            <TextLink href={`/coaching/new?person=${person.id}` as Route} className="text-small">
              {t("talk")}
            </TextLink>
            <p>{lastOn ? t("since", { date: date(new Date(`${lastOn}T12:00:00Z`)) }) : t("never")}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
