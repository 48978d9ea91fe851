"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { pressedMinute, talkHref } from "./gap-address";
import { minuteAt, type Shown } from "./spot";

/** A gap that is pressed beside its links plans a talk at the time that was pressed. */
export function useGapPress(board: RefObject<HTMLElement | null>, hours: Shown): void {
  const router = useRouter();
  const { first, last } = hours;
  useEffect(() => {
    const area = board.current;
    const press = ({ target, clientY }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest("a")) return;
      const gap = target.closest<HTMLElement>("[data-gap]");
      const column = target.closest<HTMLElement>("[data-day]");
      if (!gap || !column) return;
      const box = column.getBoundingClientRect();
      const [from, until] = [Number(gap.dataset.from), Number(gap.dataset.until)];
      const minutes = pressedMinute(minuteAt(clientY, box, { first, last }), { from, until });
      const day = column.dataset.day ?? "";
      router.push(talkHref({ personId: gap.dataset.gap ?? "", day, minutes }) as Route);
    };
    area?.addEventListener("click", press);
    return () => area?.removeEventListener("click", press);
  }, [board, router, first, last]);
}
