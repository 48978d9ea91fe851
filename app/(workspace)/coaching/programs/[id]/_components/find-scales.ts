import { cache } from "react";
import type { Scope } from "@/lib/access/scope/scope";
import { findProgramScales } from "@/lib/coaching/queries/program";
import type { ProgramScale, ProgramView } from "@/lib/coaching/views/program";
import { type Day, weekOf } from "@/lib/kernel/period";

type Asked = { program: ProgramView; scope: Scope; today: Day; money: { weekStart: number } };

const once = cache((scope: Scope, program: ProgramView, week: Day) => findProgramScales(scope, program, week));

/** Both the goals and the scales read them; they are read once for a page. */
export function findScales({ program, scope, today, money }: Asked): Promise<ProgramScale[]> {
  return once(scope, program, weekOf(today, money.weekStart).from);
}
