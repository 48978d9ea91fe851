import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { MOST_COMMITMENTS } from "@/lib/coaching/domain/commitment";
import type { SessionView } from "@/lib/coaching/views";
import { addDays, type Day } from "@/lib/kernel/period";
import { CommitmentList } from "../../_components/commitment-list";
import { getSessionWords } from "../../_components/session-words";
import { CommitmentForm } from "./commitment-form";

type Props = { session: SessionView; today: Day; viewerId: string; mayAgree: boolean };

const A_WEEK = 7;

/** What will be done by when, by whom, and what ticks it off. */
export async function CommitmentSection({ session, today, viewerId, mayAgree }: Props) {
  const { t } = await getSessionWords();
  const { commitments, side } = session;
  const lasting = commitments.filter(({ state }) => state !== "DROPPED").length;
  return (
    <Section id="commitments" title={t(side === "PERSON" ? "commitments.titleOwn" : "commitments.title")}>
      {commitments.length === 0 ? (
        <p className="text-body text-ink-3">{t("commitments.none")}</p>
      ) : (
        <CommitmentList {...{ commitments, viewerId, today, maySettle: mayAgree }} />
      )}
      {mayAgree && lasting < MOST_COMMITMENTS && (
        <div className="mt-3">
          <Disclosure title={t("commitments.add")}>
            <CommitmentForm session={session} dueOn={addDays(today, A_WEEK)} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}
