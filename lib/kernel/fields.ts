import { z } from "zod";
import { isDay, isTimeZone } from "./period";

// What PostgreSQL cannot store (a NUL, half a character) or a reader cannot see is refused at the door, not at the database.
const UNSTORABLE = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

function storable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** One line or more of text without blanks at its ends. */
export function text(longest: number) {
  return z.string().trim().min(1).max(longest).refine(storable, "errors.characters");
}

export function optionalText(longest: number) {
  return z.string().trim().max(longest).refine(storable, "errors.characters").transform(orUndefined).optional();
}

/** A password is taken as it is typed: blanks count. */
export function password(shortest: number) {
  return z.string().min(shortest).max(200).refine(storable, "errors.characters");
}

export const id = z.guid("errors.choice");

export const day = z.string().refine(isDay, "errors.day");

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "errors.time");

/** A moment that a program wrote, within the same years as a day: others are none that the database knows. */
export const instant = z.iso
  .datetime({ offset: true, error: "errors.time" })
  .refine((written) => isDay(written.slice(0, 10)), "errors.time")
  .transform((written) => new Date(written));

export const timeZone = z.string().max(60).refine(isTimeZone, "errors.timeZone");

export const email = z
  .email()
  .max(200)
  .transform((address) => address.trim().toLowerCase());

/** A whole number, typed or given; "12" is 12, "1e3" and "0x10" are not numbers that a person means. */
export function whole(from: number, to: number) {
  return z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^-?\d{1,15}$/, "errors.whole")
          .transform(Number),
      ],
      "errors.whole",
    )
    .pipe(z.number().int("errors.whole").min(from).max(to));
}

/** A checkbox: absent is no. */
export const flag = z
  .union([z.boolean(), z.enum(["on", "true", "false", "1", "0"])])
  .optional()
  .transform((value) => value === true || value === "on" || value === "true" || value === "1");

export const version = whole(1, 2_000_000_000);

function orUndefined(value: string): string | undefined {
  return value === "" ? undefined : value;
}

/**
 * An amount as a person types it, with a point or a comma before the last digits and nothing between the others. Three digits
 * after the mark are for currencies that have three, and ambiguous in all others: the rule that knows the currency looks.
 */
export const typedAmount = z
  .union([z.string(), z.number().transform(String)], "errors.amount")
  .transform((typed) => typed.trim().replace(",", "."))
  .refine((typed) => /^\d{1,12}(\.\d{1,4})?$/.test(typed), "errors.amount");
