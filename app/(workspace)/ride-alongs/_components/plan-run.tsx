import { Meter } from "@/components/charts/meter";
import { getRideWords } from "@/components/ride-alongs/ride-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Refreshing } from "@/components/ui/refreshing";
import type { PlanRunView } from "@/lib/ride-alongs/views";
import { getReason } from "./reason-words";

/** All of the page is drawn anew each time, so it looks less often than a page that shows nothing else. */
const LOOKS_EVERY_MS = 3_000;

/** How far a long plan is booked. The page looks again by itself and can be left. */
export async function PlanProgress({ run }: { run: PlanRunView }) {
  const { t } = await getRideWords();
  const { done, total, booked, refused } = run;
  const words = t("plan.run.progress", { booked, total, refused: refused.length });
  return (
    <div className="max-w-prose">
      <p className="mb-2 text-body tabular-nums text-ink-2">{words}</p>
      <div
        role="progressbar"
        aria-label={t("plan.run.label")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <Meter share={total > 0 ? done / total : 0} />
      </div>
      <p className="mt-2 text-small text-ink-4">{t("plan.run.canLeave")}</p>
      <RefusedDays run={run} />
      <Refreshing everyMs={LOOKS_EVERY_MS} />
    </div>
  );
}

/** How the last long plan ended, with what could not be booked and why. */
export async function PlanOutcome({ run }: { run: PlanRunView }) {
  const { t } = await getRideWords();
  return (
    <div className="mb-6">
      <p className="text-body text-ink-2">{t("plan.run.outcome", { booked: run.booked, total: run.total })}</p>
      <RefusedDays run={run} />
    </div>
  );
}

async function RefusedDays({ run: { refused } }: { run: PlanRunView }) {
  const [{ t, dayWithYear }, reasonOf] = await Promise.all([getRideWords(), getReason()]);
  if (refused.length === 0) return null;
  return (
    <Disclosure title={t("plan.run.refused", { count: refused.length })}>
      <ul className="divide-y divide-line border-y border-line">
        {refused.map(({ name, day, reason }) => (
          <li key={`${name} ${day}`} className="py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-body text-ink">
              {name ?? t("plan.run.someone")}
              <span className="text-small tabular-nums text-ink-3">{dayWithYear(day)}</span>
            </p>
            <p className="text-small text-ink-4">{reasonOf(reason)}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
