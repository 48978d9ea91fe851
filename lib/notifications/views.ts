import type { NoticeKind } from "./domain/kinds";

/** A notice as it is kept: what it says is looked up by whoever shows it, with the eyes of its reader. */
export type NoticeView = {
  id: string;
  kind: NoticeKind;
  entity: string;
  entityId: string;
  /** When it came to the person. */
  availableAt: Date;
  isRead: boolean;
};

export type NoticePage = { notices: NoticeView[]; next: string | null };

/** Where in the list to go on. */
export type NoticeCursor = { availableAt: Date; id: string };
