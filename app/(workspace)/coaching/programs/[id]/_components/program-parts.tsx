import { Suspense } from "react";
import { SectionSkeleton } from "@/components/ui/skeleton";
import type { Actor } from "@/lib/access/actor/actor";
import type { Scope } from "@/lib/access/scope/scope";
import { keepProgramNoteAction } from "@/lib/coaching/actions";
import type { ProgramView } from "@/lib/coaching/views/program";
import type { Day } from "@/lib/kernel/period";
import { PrivateNote } from "../../../_components/private-note";
import { ChangeSection } from "./change-section";
import { GoalSection } from "./goal-section";
import { OutcomeSection } from "./outcome-section";
import { ScaleSection } from "./scale-section";
import { WeekForm } from "./week-form";
import { WeekSection } from "./week-section";

export type PartsProps = { program: ProgramView; scope: Scope; today: Day; actor: Actor };

/** The parts of a program in the order in which one comes to them. */
export function ProgramParts({ program, scope, today, actor }: PartsProps) {
  const { side, isRunning } = program;
  const money = actor.organisation;
  return (
    <div className="space-y-section-sm md:space-y-section">
      {!isRunning && <OutcomeSection program={program} money={money} />}
      {isRunning && side !== "LINE" && <WeekForm program={program} today={today} authorId={actor.personId} />}
      <Suspense fallback={<SectionSkeleton rows={6} />}>
        <GoalSection {...{ program, scope, today, money }} />
        <ScaleSection {...{ program, scope, today, money }} />
      </Suspense>
      <WeekSection {...{ program, today, money }} />
      {isRunning && side !== "PERSON" && <ChangeSection program={program} />}
      {side !== "PERSON" && (
        <PrivateNote
          action={keepProgramNoteAction}
          about={{ name: "programId", id: program.id }}
          note={program.note}
          scope={scope}
        />
      )}
    </div>
  );
}
