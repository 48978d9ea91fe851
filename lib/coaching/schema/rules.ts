import { z } from "zod";
import { NOTE_MONTHS } from "@/lib/coaching/domain/note";
import { version, whole } from "@/lib/kernel/fields";

export const editCoachingRulesInput = z.object({ version, noteMonths: whole(NOTE_MONTHS.least, NOTE_MONTHS.most) });

export type EditCoachingRulesInput = z.output<typeof editCoachingRulesInput>;
