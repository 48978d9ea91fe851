import { getTranslations } from "@/components/i18n/words";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/gate/gate";
import type { Scope } from "@/lib/access/scope/scope";
import { listOpenCommitments } from "@/lib/coaching/queries/commitments";
import { dayAt } from "@/lib/kernel/period";
import { CommitmentList } from "./commitment-list";

/** What somebody still wants to do, the reader's own and that of those they lead, what is due first. */
export async function OpenCommitments({ scope, viewerId }: { scope: Scope; viewerId: string }) {
  const [t, actor, commitments] = await Promise.all([
    getTranslations("coaching.list"),
    requireActor(),
    listOpenCommitments(scope),
  ]);
  return (
    <Section id="open-commitments" title={t("commitments")}>
      {commitments.length === 0 ? (
        <p className="text-body text-ink-3">{t("noCommitments")}</p>
      ) : (
        <CommitmentList
          commitments={commitments}
          {...{ viewerId, today: dayAt(new Date(), actor.timeZone), isLinked: true }}
        />
      )}
    </Section>
  );
}
