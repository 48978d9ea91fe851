import type { CardView } from "@/lib/ride-alongs/views";
import { getRideWords } from "./ride-words";

/** What somebody praised, and what they would work on. */
export async function CardNotes({ card: { praise, workOn }, name }: { card: CardView; name: string }) {
  const { t } = await getRideWords();
  if (!praise && !workOn) return null;
  return (
    <dl className="grid gap-x-10 gap-y-3 md:grid-cols-2">
      {praise && <Said term={`${t("card.praise")} · ${name}`} text={praise} />}
      {workOn && <Said term={`${t("card.workOn")} · ${name}`} text={workOn} />}
    </dl>
  );
}

function Said({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="text-small text-ink-4">{term}</dt>
      <dd className="text-read text-ink">{text}</dd>
    </div>
  );
}
