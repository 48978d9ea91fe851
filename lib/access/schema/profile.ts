import { z } from "zod";
import { timeZone } from "@/lib/kernel/fields";

export const updateProfileInput = z.object({
  locale: z.enum(["en", "de"]),
  theme: z.enum(["system", "light", "dark"]),
  timeZone: timeZone.optional(),
});

export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

export const nothing = z.object({});
