import { type Scope, withinScope } from "@/lib/access/scope/scope";
import { readableViews } from "@/lib/coaching/queries/readable-views";
import { knownSlumps } from "@/lib/metrics/queries/known-slumps";
import { database } from "@/lib/platform/db/database";
import type { HeldSection, SectionKey } from "@/lib/privacy/views";
import { readableCards } from "@/lib/ride-alongs/queries/scorecards";

/** The scopes of whoever asks for what is theirs. */
export type OwnScopes = { own: Scope; coaching: Scope; rideAlongs: Scope; slumps: Scope };

type Sections = Record<SectionKey, Promise<readonly object[]>>;

/** Everything that is held about whoever asks and that they may see, at this moment. */
export async function listHeld(scopes: OwnScopes, now: Date): Promise<HeldSection[]> {
  const sections: Sections = { ...account(scopes.own.actorId), ...work(scopes, now), ...talks(scopes, now) };
  return Promise.all(
    Object.entries(sections).map(async ([key, rows]) => ({ key: key as SectionKey, rows: await rows })),
  );
}

/** Secrets stay where they are: no password, no session's id, no hash of a token. */
function account(personId: string) {
  const where = { personId };
  return {
    person: database().person.findMany({ where: { id: personId }, omit: { passwordHash: true } }),
    sessions: database().session.findMany({ where, select: { createdAt: true, lastSeenAt: true, revokedAt: true } }),
    accessLinks: database().accessLink.findMany({
      where,
      select: { kind: true, createdAt: true, expiresAt: true, usedAt: true },
    }),
    memberships: database().teamMembership.findMany({ where, include: { team: { select: { name: true } } } }),
    leaderships: database().teamLeadership.findMany({ where, include: { team: { select: { name: true } } } }),
    workingPatterns: database().workingPattern.findMany({ where }),
    absences: database().absence.findMany({ where }),
    notices: database().notice.findMany({ where, select: { kind: true, at: true, availableAt: true, readAt: true } }),
    noticeChoices: database().noticeChoices.findMany({ where }),
    noticeSwitches: database().noticeSwitch.findMany({ where }),
    calendarFeed: database().calendarFeed.findMany({ where, select: { createdAt: true, readOn: true } }),
  };
}

function work({ own, slumps, rideAlongs }: OwnScopes, now: Date) {
  const personId = own.actorId;
  const where = { personId };
  const known = { AND: [knownSlumps(slumps, now), where] };
  return {
    opportunities: database().opportunity.findMany({ where }),
    stageEvents: database().stageEvent.findMany({ where }),
    activities: database().activity.findMany({ where, orderBy: [{ day: "asc" }, { id: "asc" }] }),
    slumps: database().slump.findMany({ where: known }),
    slumpExplanations: database().slumpExplanation.findMany({ where: { personId, slump: known } }),
    appointments: database().appointment.findMany({ where: { people: { some: where } } }),
    rideAlongs: database().rideAlong.findMany({ where, include: { visits: true } }),
    scorecards: database().scorecard.findMany({
      where: { AND: [readableCards(rideAlongs, now), { OR: [where, { authorId: personId }] }] },
    }),
  };
}

/**
 * Of talks what the person may read of them; of how they found one, what they said themselves. What somebody wrote about people
 * whom they lead no more is out of their sight here as everywhere.
 */
function talks({ own, coaching }: OwnScopes, now: Date) {
  const personId = own.actorId;
  const where = { personId };
  const session = withinScope(coaching);
  return {
    coachingSessions: database().coachingSession.findMany({
      where,
      omit: { askedPercent: true },
      include: { questions: true },
    }),
    coachingViews: database().coachingView.findMany({
      where: { AND: [readableViews(coaching, now), { session, OR: [{ session: where }, { authorId: personId }] }] },
    }),
    coachingCommitments: database().coachingCommitment.findMany({
      where: { session, OR: [where, { ownerId: personId }] },
    }),
    coachingCadence: database().coachingCadence.findMany({ where }),
    coachingNotes: database().coachingNote.findMany({
      where: { authorId: personId, session, expiresAt: { gt: now } },
    }),
    programs: database().intensiveProgram.findMany({
      where,
      include: { goals: true, supports: true, extensions: true, voices: true },
    }),
    programVoices: database().programVoice.findMany({
      where: { authorId: personId, program: { AND: [session, { NOT: where }] } },
    }),
    programNotes: database().programNote.findMany({
      where: { authorId: personId, program: session, expiresAt: { gt: now } },
    }),
    coachingRatings: database().coachingRating.findMany({ where, omit: { number: true } }),
  };
}
