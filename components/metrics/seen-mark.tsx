"use client";

import { useEffect } from "react";
import { seeSlumpAction } from "@/lib/metrics/actions";

/** Notes, once the page is in front of somebody, that they have seen a slump. What fails is noted the next time. */
export function SeenMark({ id }: { id: string }) {
  useEffect(() => {
    seeSlumpAction({ id }).catch(() => {});
  }, [id]);
  return null;
}
