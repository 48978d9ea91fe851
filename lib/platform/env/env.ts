import { z } from "zod";

const truthy = z.enum(["1", "0", "true", "false", ""], "1 or 0").transform((text) => text === "1" || text === "true");

const POOL = "a number from 2 to 100";

const fields = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "begins with postgresql://"),
  APP_SECRET: z.string().min(32, "at least 32 characters"),
  APP_URL: z
    .url({ protocol: /^https?$/, error: "an address that begins with http:// or https://" })
    .default("http://127.0.0.1:3000"),
  HOST: z.string().default("127.0.0.1"),
  SETUP_TOKEN: z.string().min(16, "at least 16 characters").optional(),
  DEMO_LOGINS: truthy.default(false),
  TRUSTED_PROXY_HEADER: z.string().optional(),
  // As many for all work, and as many more on which pages read.
  DATABASE_POOL: z.coerce.number(POOL).int(POOL).min(2, POOL).max(100, POOL).default(10),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "begins with smtp:// or smtps://")
    .optional(),
  SMTP_FROM: z.string().optional(),
});

const schema = fields.refine(({ SMTP_URL, SMTP_FROM }) => !SMTP_URL || Boolean(SMTP_FROM), {
  path: ["SMTP_FROM"],
  message: "is needed beside SMTP_URL",
});

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** The configuration, read once. A wrong value stops the start with its name, so nobody meets it as a failing page. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** The start looks as well, before it builds anything, so that a wrong value is named there and not by a server that never answers. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  // A line `NAME=` in .env means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration is not right.\n${lines.join("\n")}`);
  }
  return parsed.data;
}

/** For tests that change the environment between files. */
export function forgetEnv(): void {
  cached = undefined;
}
