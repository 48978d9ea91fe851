import { Move } from "lucide";
import type { Route } from "next";
import type { CSSProperties } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import type { ShownEntry } from "./calendar-model";
import { type CalendarWords, companionOf, recordHref } from "./calendar-words";
import { EntryMark } from "./entry-mark";

type Props = {
  entry: ShownEntry;
  words: CalendarWords;
  ownId: string;
  otherId: string | undefined;
  minutes: number;
  isNarrow: boolean;
  style: CSSProperties;
};

/** An appointment in the week: opens its record; who may, drags it to another time or presses Move. */
export function EntryBlock({ entry, words, ownId, otherId, minutes, isNarrow, style }: Props) {
  const { recordId, kind, isHeld, isMovable, startsAt, lane } = entry;
  // With less than three quarters of an hour there is one line for all.
  const isShort = minutes < 45;
  const companion = companionOf(entry, ownId, otherId);
  const what = words.what(entry, ownId);
  const span = words.t("span", { from: words.time(startsAt), until: words.time(entry.endsAt), what });
  const about = [span, entry.place, isHeld && words.t("held")].filter(Boolean).join(", ");
  return (
    <li
      className="group absolute z-[2] min-h-6 p-px data-[lifted]:opacity-40"
      style={style}
      data-entry={isMovable ? recordId : undefined}
    >
      <PageLink
        href={recordHref(entry) as Route}
        draggable={false}
        title={about}
        aria-label={about}
        className={cx(
          "focusable block h-full select-none overflow-hidden rounded-control border px-1.5 text-label text-ink",
          minutes < 60 ? "py-0" : "py-[3px]",
          isHeld || lane === "OTHER"
            ? "border-line bg-paper-subtle hover:border-line-strong"
            : "border-accent-muted bg-accent-faint hover:bg-accent-muted",
          isMovable && "cursor-grab",
        )}
      >
        <span className="flex items-center gap-1 tabular-nums">
          <EntryMark kind={kind} isHeld={isHeld} />
          <span>{words.time(startsAt)}</span>
          <span className="truncate font-medium">{isShort ? companion : !isNarrow && words.t(`kinds.${kind}`)}</span>
        </span>
        {!isShort && <span className="line-clamp-2 font-medium [overflow-wrap:anywhere]">{companion}</span>}
      </PageLink>
      {isMovable && (
        <button
          type="button"
          data-moves={recordId}
          aria-label={words.t("move.openOf", { what, when: words.when(startsAt) })}
          className="focusable absolute right-0.5 top-0.5 rounded-control bg-paper-raised p-[5px] text-ink-3 opacity-0 shadow-control hover:text-ink focus-visible:opacity-100 [@media(hover:none)]:opacity-100 group-hover:opacity-100"
        >
          <Icon of={Move} size={14} />
        </button>
      )}
    </li>
  );
}
