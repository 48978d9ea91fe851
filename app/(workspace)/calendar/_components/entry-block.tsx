import { Move } from "lucide";
import type { Route } from "next";
import type { CSSProperties } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import type { ShownEntry } from "./calendar-model";
import { type CalendarWords, companionOf, recordHref } from "./calendar-words";
import { markClass } from "./mark-class";

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
    <li className="entry" style={style} data-entry={isMovable ? recordId : undefined}>
      <PageLink
        href={recordHref(entry) as Route}
        draggable={false}
        title={about}
        aria-label={about}
        className={cx("focusable", minutes < 60 && "is-short", (isHeld || lane === "OTHER") && "is-ink")}
      >
        <span className={markClass(entry)}>
          {words.time(startsAt)}
          {(isShort || !isNarrow) && <b>{isShort ? companion : words.t(`kinds.${kind}`)}</b>}
        </span>
        {!isShort && <span className="is-who">{companion}</span>}
      </PageLink>
      {isMovable && (
        <button
          type="button"
          data-moves={recordId}
          aria-label={words.t("move.openOf", { what, when: words.when(startsAt) })}
          className="focusable"
        >
          <Icon of={Move} size={14} />
        </button>
      )}
    </li>
  );
}
