import type { ZodError } from "zod";
import type { Failure, MessageRef } from "@/lib/kernel/result";

type Issue = ZodError["issues"][number];

const KEY = /^[a-z][A-Za-z-]*(\.[A-Za-z][\w-]*)+$/;

/** What zod found wrong, one message for each field: the first, since the others mostly follow from it. */
export function invalidInput(error: ZodError): Failure {
  const fieldErrors: Record<string, MessageRef> = {};
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? issue.path.map(String).join(".") : "form";
    if (!Object.hasOwn(fieldErrors, field)) fieldErrors[field] = messageOf(issue);
  }
  return { code: "INVALID", message: "errors.invalid", fieldErrors };
}

/** A schema of ours names its message itself; everything else gets a plain sentence for its kind. */
function messageOf(issue: Issue): MessageRef {
  if (KEY.test(issue.message)) return { key: issue.message };
  switch (issue.code) {
    case "invalid_type":
      return {
        key: issue.input === undefined || issue.message.includes("undefined") ? "errors.required" : "errors.format",
      };
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return {
        key: issue.origin === "string" ? "errors.tooLong" : "errors.atMost",
        values: { limit: Number(issue.maximum) },
      };
    case "invalid_format":
      return { key: issue.format === "email" ? "errors.email" : "errors.format" };
    case "invalid_value":
    case "invalid_union":
      return { key: "errors.choice" };
    default:
      return { key: "errors.format" };
  }
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>): MessageRef {
  const limit = Number(issue.minimum);
  if (issue.origin !== "string") return { key: "errors.atLeast", values: { limit } };
  return limit <= 1 ? { key: "errors.required" } : { key: "errors.tooShort", values: { limit } };
}
