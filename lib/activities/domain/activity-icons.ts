/** The icons that a type may have; the screens draw them, the record carries the name. */
export const ACTIVITY_ICON_NAMES = [
  "phone",
  "message-circle",
  "calendar-plus",
  "calendar-check",
  "presentation",
  "file-text",
  "mail",
  "users",
  "video",
  "send",
  "handshake",
  "clipboard-list",
  "circle",
] as const;

export type ActivityIconName = (typeof ACTIVITY_ICON_NAMES)[number];
