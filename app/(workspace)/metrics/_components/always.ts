import type { Day } from "@/lib/kernel/period";

/** A plan from so early on was there from the beginning; its first day says nothing to anybody. */
export const ALWAYS: Day = "2000-01-01";
