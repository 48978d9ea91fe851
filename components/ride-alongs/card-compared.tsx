import { getCriterionWords } from "@/components/skills/criterion-words";
import { HeadCell, Table } from "@/components/ui/table";
import type { RideCards, RideView } from "@/lib/ride-alongs/views";
import { differencesOf, seenDifferently, strongAndWeakOf } from "@/lib/skills/domain/scorecard";
import { CardNotes } from "./card-notes";
import { CriterionLine } from "./criterion-line";
import { getRideWords } from "./ride-words";
import { StandoutLines } from "./standout-lines";

type Props = { ride: Pick<RideView, "person" | "manager">; cards: RideCards; viewerId: string };

/** Both cards side by side: the level, what was seen, and where the two see it differently, which is worth a question. */
export async function CardCompared({ ride, cards, viewerId }: Props) {
  const [{ t }, wordsOf] = await Promise.all([getRideWords(), getCriterionWords()]);
  const { person, manager, rubric } = cards;
  const differences = differencesOf(person?.scores ?? [], manager?.scores ?? [], rubric);
  const said = rubric.criteria.map(wordsOf);
  const apart = new Set(seenDifferently(differences).map(({ criterion }) => criterion));
  const nameOf = ({ id, name }: { id: string; name: string }) =>
    id === viewerId ? t("card.you") : (name.split(" ")[0] ?? name);
  const evidenceOf = (card: RideCards["person"], key: string) =>
    card?.scores.find(({ criterion }) => criterion === key)?.evidence;
  return (
    <div className="space-y-6">
      <Table label={t("card.sideBySide")}>
        <thead>
          <tr>
            <HeadCell>{t("card.criterion")}</HeadCell>
            <HeadCell right>{nameOf(ride.person)}</HeadCell>
            <HeadCell right>{nameOf(ride.manager)}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {said.map((criterion) => (
            <CriterionLine
              key={criterion.key}
              said={criterion}
              difference={differences.find((one) => one.criterion === criterion.key)}
              isApart={apart.has(criterion.key)}
              seen={[evidenceOf(person, criterion.key), evidenceOf(manager, criterion.key)]}
            />
          ))}
        </tbody>
      </Table>
      <StandoutLines standouts={strongAndWeakOf(manager?.scores ?? [], rubric)} said={said} />
      {[person, manager].map(
        (card) =>
          card && (
            <CardNotes key={card.side} card={card} name={nameOf(card.side === "PERSON" ? ride.person : ride.manager)} />
          ),
      )}
    </div>
  );
}
