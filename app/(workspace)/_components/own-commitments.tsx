import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { findScope } from "@/lib/access/gate/gate";
import { listOwnCommitments } from "@/lib/coaching/queries/commitments";
import type { Day } from "@/lib/kernel/period";
import { CommitmentList } from "../coaching/_components/commitment-list";

const SHOWN = 5;

/** What somebody said they would do and has not yet, to be ticked off where it stands; nothing where there is none. */
export async function OwnCommitments({ personId, today }: { personId: string; today: Day }) {
  const scope = await findScope("coaching:read");
  const commitments = scope ? await listOwnCommitments(scope) : [];
  if (commitments.length === 0) return null;
  const t = await getTranslations("coaching.home");
  return (
    <Section id="own-commitments" title={t("own")}>
      <CommitmentList commitments={commitments.slice(0, SHOWN)} {...{ viewerId: personId, today }} isLinked maySettle />
    </Section>
  );
}
