import { KIND_NAMES, NOTICE_KINDS, type NoticeKind } from "./kinds";

/** A time of day, "19:00". */
export type TimeOfDay = string;

export type Switch = { isShown: boolean; isInDigest: boolean };

/** When a person wants to be left alone, when their digest comes, and which kinds they want to hear of where. */
export type Choices = {
  quietFrom: TimeOfDay;
  quietUntil: TimeOfDay;
  quietOnFreeDays: boolean;
  hasDigest: boolean;
  digestAt: TimeOfDay;
  switches: Record<NoticeKind, Switch>;
};

/** What holds for somebody who has chosen nothing: evenings, nights and free days are quiet, and the digest opens the day. */
export const UNCHOSEN: Omit<Choices, "switches"> = {
  quietFrom: "19:00",
  quietUntil: "07:00",
  quietOnFreeDays: true,
  hasDigest: true,
  digestAt: "07:00",
};

/** Each kind as it was switched, else as it comes; what is about access is shown whatever was chosen. */
export function switchesFrom(chosen: Partial<Record<NoticeKind, Switch>>): Record<NoticeKind, Switch> {
  const entries = KIND_NAMES.map((kind) => {
    const { isSecurity, isInDigest } = NOTICE_KINDS[kind];
    const own = chosen[kind] ?? { isShown: true, isInDigest };
    return [kind, { ...own, isShown: own.isShown || isSecurity }] as const;
  });
  return Object.fromEntries(entries) as Record<NoticeKind, Switch>;
}
