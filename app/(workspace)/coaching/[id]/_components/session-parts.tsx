import type { Scope } from "@/lib/access/scope/scope";
import { keepNoteAction } from "@/lib/coaching/actions";
import type { SessionView } from "@/lib/coaching/views";
import type { Day } from "@/lib/kernel/period";
import { PrivateNote } from "../../_components/private-note";
import { BeforeQuestions } from "./before-questions";
import { CloseSection } from "./close-section";
import { CommitmentSection } from "./commitment-section";
import { HeldSection } from "./held-section";
import { LockedView } from "./locked-view";
import { OpenedViews } from "./opened-views";
import { OwnView } from "./own-view";
import { PinnedCards } from "./pinned-cards";
import { RatingSection } from "./rating-section";
import { SaidSection } from "./said-section";
import { ScriptSection } from "./script-section";
import { TimeSection } from "./time-section";

export type PartsProps = {
  session: SessionView;
  scope: Scope;
  now: Date;
  today: Day;
  viewerId: string;
  timeZone: string;
};

/** The parts of a talk in the order in which one comes to them, for the side on which the reader stands. */
export function SessionParts(props: PartsProps) {
  const { session, today, viewerId, now } = props;
  const { side, state, own, opening } = session;
  const isTwo = side === "PERSON" || side === "COACH";
  const isOn = state !== "SKIPPED";
  const writes = isTwo && isOn && own?.sentAt == null;
  const isCoach = side === "COACH";
  const hasBegun = state === "HELD" || (state === "PLANNED" && session.startsAt <= now);
  return (
    <div className="space-y-section-sm md:space-y-section">
      {state === "ASKED" && side !== "PERSON" && <TimeSection {...props} />}
      {state === "HELD" && <HeldSection session={session} />}
      {side === "PERSON" && state === "HELD" && <RatingSection session={session} />}
      {(opening.isOpen || own?.sentAt != null) && <OpenedViews session={session} viewerId={viewerId} />}
      {writes && <OwnView session={session} />}
      {isOn && !opening.isOpen && <LockedView session={session} />}
      {isCoach && isOn && !opening.isOpen && <BeforeQuestions session={session} />}
      {session.rideAlongId && <PinnedCards rideAlongId={session.rideAlongId} viewerId={viewerId} now={now} />}
      <CommitmentSection {...{ session, today, viewerId, mayAgree: isTwo && isOn }} />
      {hasBegun && <SaidSection session={session} />}
      {isCoach && hasBegun && state === "PLANNED" && <CloseSection session={session} />}
      {(session.script || (isTwo && isOn)) && <ScriptSection session={session} mayChange={isTwo && isOn} />}
      {side !== "PERSON" && (
        <PrivateNote
          action={keepNoteAction}
          about={{ name: "sessionId", id: session.id }}
          note={session.note}
          scope={props.scope}
        />
      )}
      {state === "PLANNED" && <TimeSection {...props} />}
      {state === "ASKED" && side === "PERSON" && <TimeSection {...props} />}
    </div>
  );
}
