import type { NoticeKind } from "@/lib/notifications/domain/kinds";
import { tellLeadership, tellResetLink, tellRole, tellWitness } from "./access-words";
import {
  tellAsked,
  tellCommitmentDue,
  tellCommitmentKept,
  tellHeld,
  tellMoved,
  tellPlanned,
  tellSkipped,
  tellWritten,
} from "./coaching-words";
import { tellImport } from "./import-words";
import {
  tellProgramEnded,
  tellProgramExtended,
  tellProgramSaid,
  tellProgramStarted,
  tellProgramTaken,
  tellProgramWeek,
} from "./program-words";
import { tellPlanBooked, tellRideCancelled, tellRideMoved, tellRidePlanned, tellRideScored } from "./ride-along-words";
import { tellClosedSlump, tellDecision, tellExplanation, tellKnownSlump, tellOwnSlump } from "./slump-words";
import type { Resolver } from "./told";

/** The one place that says which words a kind of notice has, and for whose eyes: without a resolver there is no kind. */
export const RESOLVERS = {
  "access.roleChanged": tellRole,
  "access.leadershipChanged": tellLeadership,
  "access.resetLink": tellResetLink,
  "access.witnessed": tellWitness,
  "slump.opened": tellOwnSlump,
  "slump.known": tellKnownSlump,
  "slump.explained": tellExplanation,
  "slump.decided": tellDecision,
  "slump.closed": tellClosedSlump,
  "coaching.asked": tellAsked,
  "coaching.planned": tellPlanned,
  "coaching.moved": tellMoved,
  "coaching.skipped": tellSkipped,
  "coaching.written": tellWritten,
  "coaching.held": tellHeld,
  "coaching.programStarted": tellProgramStarted,
  "coaching.programSaid": tellProgramSaid,
  "coaching.programWeek": tellProgramWeek,
  "coaching.programExtended": tellProgramExtended,
  "coaching.programTaken": tellProgramTaken,
  "coaching.programEnded": tellProgramEnded,
  "coaching.commitmentDue": tellCommitmentDue,
  "coaching.commitmentKept": tellCommitmentKept,
  "rideAlong.planned": tellRidePlanned,
  "rideAlong.moved": tellRideMoved,
  "rideAlong.cancelled": tellRideCancelled,
  "rideAlong.scored": tellRideScored,
  "rideAlong.planBooked": tellPlanBooked,
  "import.finished": tellImport,
} as const satisfies Record<NoticeKind, Resolver>;
