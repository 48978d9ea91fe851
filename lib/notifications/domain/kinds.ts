type Traits = {
  /** About one's own or somebody's access: no switch hides it. */
  isSecurity: boolean;
  /** Whether it is in the digest of somebody who has chosen nothing; what has a mail of its own is not. */
  isInDigest: boolean;
};

/** What people are told. A room that has something to say adds its kinds here, and in app/notices what their readers read. */
export const NOTICE_KINDS = {
  "access.roleChanged": { isSecurity: true, isInDigest: false },
  "access.leadershipChanged": { isSecurity: true, isInDigest: false },
  "access.resetLink": { isSecurity: true, isInDigest: false },
  "access.witnessed": { isSecurity: true, isInDigest: false },
  "slump.opened": { isSecurity: false, isInDigest: true },
  "slump.known": { isSecurity: false, isInDigest: true },
  "slump.explained": { isSecurity: false, isInDigest: true },
  "slump.decided": { isSecurity: false, isInDigest: true },
  "slump.closed": { isSecurity: false, isInDigest: true },
  "coaching.asked": { isSecurity: false, isInDigest: true },
  "coaching.planned": { isSecurity: false, isInDigest: true },
  "coaching.moved": { isSecurity: false, isInDigest: true },
  "coaching.skipped": { isSecurity: false, isInDigest: true },
  "coaching.written": { isSecurity: false, isInDigest: true },
  "coaching.held": { isSecurity: false, isInDigest: true },
  "coaching.programStarted": { isSecurity: false, isInDigest: true },
  "coaching.programSaid": { isSecurity: false, isInDigest: true },
  "coaching.programWeek": { isSecurity: false, isInDigest: true },
  "coaching.programExtended": { isSecurity: false, isInDigest: true },
  "coaching.programTaken": { isSecurity: false, isInDigest: true },
  "coaching.programEnded": { isSecurity: false, isInDigest: true },
  "coaching.commitmentDue": { isSecurity: false, isInDigest: true },
  "coaching.commitmentKept": { isSecurity: false, isInDigest: true },
  "rideAlong.planned": { isSecurity: false, isInDigest: true },
  "rideAlong.moved": { isSecurity: false, isInDigest: true },
  "rideAlong.cancelled": { isSecurity: false, isInDigest: true },
  "rideAlong.scored": { isSecurity: false, isInDigest: true },
  "rideAlong.planBooked": { isSecurity: false, isInDigest: true },
  "import.finished": { isSecurity: false, isInDigest: true },
} as const satisfies Record<string, Traits>;

export type NoticeKind = keyof typeof NOTICE_KINDS;

export const KIND_NAMES = Object.keys(NOTICE_KINDS) as NoticeKind[];

/** False for a kind of an earlier version, which has nobody left to say what it means. */
export function isNoticeKind(text: string): text is NoticeKind {
  return Object.hasOwn(NOTICE_KINDS, text);
}
