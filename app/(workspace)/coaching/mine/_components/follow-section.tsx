import { Section } from "@/components/ui/section";
import type { Scope } from "@/lib/access/scope/scope";
import type { Followed } from "@/lib/coaching/domain/follow-through";
import type { Compared } from "@/lib/coaching/domain/spans";
import { findOwnFollowThrough } from "@/lib/coaching/queries/follow-through";
import type { Day } from "@/lib/kernel/period";
import { getSessionWords } from "../../_components/session-words";
import { type PastRow, PastRows } from "./past-rows";

/** Under ten cases a share says more than there is. */
const FEWEST_FOR_SHARE = 10;

/** What was agreed on in the reader's own sessions and came due, theirs and the reader's apart. */
export async function FollowSection({ scope, today }: { scope: Scope; today: Day }) {
  const [{ t, percent }, { own, theirs }] = await Promise.all([getSessionWords(), findOwnFollowThrough(scope, today)]);
  const said = ({ due, kept }: Followed) => {
    if (due === 0) return t("mine.nothingDue");
    if (due < FEWEST_FOR_SHARE) return t("mine.kept", { due, kept });
    return t("mine.keptShare", { due, kept, share: percent((100 * kept) / due) });
  };
  const rowOf = (label: string, { now, before }: Compared<Followed>): PastRow => ({
    ...{ label, now: said(now), before: t("mine.before", { value: said(before) }) },
    detail: now.dropped + now.open === 0 ? null : t("mine.rest", { dropped: now.dropped, open: now.open }),
  });
  return (
    <Section id="follow-through" title={t("mine.follow")} note={t("mine.followNote")}>
      <PastRows rows={[rowOf(t("mine.theirs"), theirs), rowOf(t("mine.yours"), own)]} />
    </Section>
  );
}
