import { Lock } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { SessionView } from "@/lib/coaching/views";
import { firstNameOf, getSessionWords } from "../../_components/session-words";

/** Whose view is closed, when it opens and why; never a glimpse of it. */
export async function LockedView({ session }: { session: SessionView }) {
  const { t, ...words } = await getSessionWords();
  const { side, person, coach, written, opening } = session;
  const other = side === "PERSON" ? coach : person;
  const hasWritten = written.some(({ id }) => id === other.id);
  const name = firstNameOf(other);
  const untilWhen = opening.opensAt && t("locked.opensAt", { when: words.when(opening.opensAt) });
  return (
    <div className="flex gap-4 rounded-card bg-paper-muted p-5">
      <Icon of={Lock} size={18} className="mt-0.5 shrink-0 text-ink-3" />
      <div className="min-w-0">
        <p className="text-body font-medium text-ink">
          {t(hasWritten ? "locked.written" : "locked.notWritten", { name })}
        </p>
        <p className="mt-1 max-w-prose text-body text-ink-3">
          {side === "PERSON" ? t("locked.untilYou") : t("locked.untilThey", { name })} {untilWhen}
        </p>
      </div>
    </div>
  );
}
