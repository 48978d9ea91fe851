import { getProgramWords } from "@/components/coaching/program-words";
import { getTranslations } from "@/components/i18n/words";
import { requireActor } from "@/lib/access/gate/gate";
import type { About } from "./find-about";

/** What the form carries along, said where somebody can read it. */
export async function AboutFields({ about: { ride, program } }: { about: About }) {
  const actor = await requireActor();
  const [t, { t: programs, longDay }] = await Promise.all([
    getTranslations("coaching.cards"),
    getProgramWords(actor.organisation),
  ]);
  return (
    <>
      {ride && <input type="hidden" name="rideAlongId" value={ride.id} />}
      {program && <input type="hidden" name="programId" value={program.id} />}
      <p className="text-body text-ink-2">
        {[ride && t("about", { date: longDay(ride.day) }), program && `${programs("one")}: ${program.topic}`]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}
