import { Lock } from "lucide";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Icon } from "@/components/ui/icon";
import type { RideCards, RideView } from "@/lib/ride-alongs/views";

/** Whose card is closed, when it opens and why. */
export async function CardLocked({ ride, sentBy }: { ride: RideView; sentBy: RideCards["sentBy"] }) {
  const { t } = await getRideWords();
  const sides = (["PERSON", "MANAGER"] as const).filter((side) => side !== ride.side);
  const nameOf = (side: "PERSON" | "MANAGER") => (side === "PERSON" ? ride.person.name : ride.manager.name);
  return (
    <div className="flex gap-4 rounded-card bg-paper-muted p-5">
      <Icon of={Lock} size={18} className="mt-0.5 shrink-0 text-ink-3" />
      <div className="min-w-0">
        {sides.map((side) => (
          <p key={side} className="text-body font-medium text-ink">
            {t(sentBy.includes(side) ? "card.locked" : "card.lockedNot", { name: nameOf(side) })}
          </p>
        ))}
        <p className="mt-1 max-w-prose text-body text-ink-3">{t("card.lockedText")}</p>
      </div>
    </div>
  );
}
