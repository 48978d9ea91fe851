import type { Route } from "next";
import { getFormatter, getTranslations } from "@/components/i18n/words";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { WhoCanSee } from "@/components/ui/who-can-see";
import { findScope, reaches } from "@/lib/access/gate/gate";
import { findAttributions } from "@/lib/coaching/queries/attributions";
import type { AttributionsView } from "@/lib/coaching/views";

const SHOWN = 3;

type Props = { person: { id: string; name: string }; isOwn: boolean };

/** Where somebody saw the causes over several talks, in their own words: counts, no score, and nothing of effort or results. */
export async function PersonAttributions({ person, isOwn }: Props) {
  const scope = await findScope("coaching:read");
  if (!scope || !reaches(scope, person.id)) return null;
  const found = await findAttributions(scope, person.id, new Date());
  if (!found) return null;
  const t = await getTranslations("coaching.attributions");
  const name = person.name.split(" ")[0] ?? person.name;
  const { counts, said } = found;
  const all = { count: said.length, own: counts.OWN, mixed: counts.MIXED, outside: counts.OUTSIDE };
  const earlier = said.slice(SHOWN);
  return (
    <Section
      id="attributions"
      title={isOwn ? t("titleOwn") : t("title", { name })}
      note={t(isOwn ? "noteOwn" : "note")}
    >
      <p className="max-w-prose text-body text-ink">{isOwn ? t("countsOwn", all) : t("counts", { ...all, name })}</p>
      <div className="mt-3">
        <Said said={said.slice(0, SHOWN)} {...{ name, isOwn }} />
        {earlier.length > 0 && (
          <Disclosure title={t("more", { count: earlier.length })}>
            <Said said={earlier} {...{ name, isOwn }} />
          </Disclosure>
        )}
      </div>
      <div className="mt-3 max-w-prose space-y-2">
        <p className="text-small text-ink-4">{t("about")}</p>
        <WhoCanSee>{isOwn ? t("whoSeesOwn") : t("whoSees", { name })}</WhoCanSee>
      </div>
    </Section>
  );
}

async function Said({ said, name, isOwn }: { said: AttributionsView["said"]; name: string; isOwn: boolean }) {
  const [t, format] = await Promise.all([getTranslations("coaching.view"), getFormatter()]);
  return (
    <ul className="divide-y divide-line border-y border-line">
      {said.map(({ sessionId, attribution, cause, topic, startsAt }) => (
        <li key={sessionId} className="py-3">
          <p className="max-w-prose whitespace-pre-line text-read text-ink">{cause}</p>
          <div className="flex flex-wrap items-baseline gap-x-2 text-small text-ink-4">
            <TextLink href={`/coaching/${sessionId}` as Route} className="py-0">
              {topic}
            </TextLink>
            <span>
              {isOwn ? t(`attributions.${attribution}`) : t(`attributionsOf.${attribution}`, { name })}
              {` · ${format.dateTime(startsAt, { day: "numeric", month: "short", year: "numeric" })}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
