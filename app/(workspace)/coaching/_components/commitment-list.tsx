import { Check } from "lucide";
import type { Route } from "next";
import { getMetricName } from "@/components/metrics/metric-name";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { isOverdue, isReached } from "@/lib/coaching/domain/commitment";
import type { CommitmentView } from "@/lib/coaching/views";
import { type Day, daysBetween } from "@/lib/kernel/period";
import { CommitmentButtons } from "./commitment-buttons";
import { firstNameOf, getSessionWords } from "./session-words";

type Props = {
  commitments: readonly CommitmentView[];
  viewerId: string;
  today: Day;
  /** Each leads to its talk; on the page of the talk itself it can be ticked off. */
  isLinked?: boolean;
  maySettle?: boolean;
};

export async function CommitmentList({ commitments, viewerId, today, isLinked, maySettle }: Props) {
  const [{ t, ...words }, nameOf] = await Promise.all([getSessionWords(), getMetricName()]);
  return (
    <ul className="rows pairs">
      {commitments.map((commitment) => {
        const { id, sessionId, text, dueOn, counted, owner } = commitment;
        // The count says so before the next round of the job has noted it.
        const course = { state: commitment.state, dueOn, target: counted?.target ?? null };
        const isCounted = isReached(course, counted?.done ?? 0);
        const state = isCounted ? "KEPT" : commitment.state;
        const isBySelf = isCounted || commitment.isBySelf;
        const isLate = isOverdue({ state, dueOn, target: null }, today);
        const by = t("commitments.due", { date: words.day(dueOn) });
        const due = isLate ? t("commitments.overdue", { days: daysBetween(dueOn, today) }) : by;
        const progress = counted && t("commitments.progress", { ...counted, metric: nameOf(counted.metric) });
        const who = owner.id === viewerId ? null : firstNameOf(owner);
        return (
          <li key={id}>
            {isLinked ? (
              <TextLink href={`/coaching/${sessionId}#commitments` as Route} quiet>
                {text}
              </TextLink>
            ) : (
              <span className={cx("text-body", state === "DROPPED" ? "text-ink-4 line-through" : "text-ink")}>
                {text}
              </span>
            )}
            <span className={cx("is-due", state === "KEPT" ? "text-good" : isLate ? "text-warn" : "text-ink-4")}>
              {state === "KEPT" && <Icon of={Check} size={14} />}
              {state === "OPEN" ? due : isBySelf ? t("commitments.bySelf") : t(`commitments.states.${state}`)}
            </span>
            <p>{[who, isLate && by, state === "OPEN" && progress].filter(Boolean).join(" · ")}</p>
            {maySettle && <CommitmentButtons commitment={commitment} />}
          </li>
        );
      })}
    </ul>
  );
}
