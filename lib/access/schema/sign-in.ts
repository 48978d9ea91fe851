import { z } from "zod";
import { text } from "@/lib/kernel/fields";

// A page of ours, never another site: one slash, then a letter, so "//elsewhere" and "/\elsewhere" are no paths.
const ownPath = z
  .string()
  .max(500)
  .regex(/^\/([A-Za-z0-9[][^\\]*)?$/);

export const signInInput = z.object({
  email: text(200).transform((address) => address.toLowerCase()),
  password: z.string().min(1).max(200),
  next: ownPath.optional().catch(undefined),
});

export type SignInInput = z.infer<typeof signInInput>;

export const chooseLocaleInput = z.object({ locale: z.enum(["en", "de"]) });

export type ChooseLocaleInput = z.infer<typeof chooseLocaleInput>;
