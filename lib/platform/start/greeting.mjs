import { demoLogins } from "./demo.mjs";

const ROLES = { REP: "Rep", MANAGER: "Manager", EXECUTIVE: "Executive" };

/** What the console says once the application answers. */
export function greet({ url, organisation, hasDemoLogins, token }) {
  const lines = ["", `Ridealong runs at ${url}`];
  if (!organisation) lines.push(`The database is empty. Set up your organisation at ${url}/setup`);
  if (!organisation && token) lines.push(`The page asks for this token: ${token}`);
  if (organisation?.isDemo) lines.push(...(hasDemoLogins ? loginLines() : [NO_LOGINS]));
  lines.push("Ctrl-C stops it.", "");
  console.log(lines.join("\n"));
}

const NO_LOGINS =
  "The demo logins are off: they work only while this machine alone can reach the embedded database and the server.";

function loginLines() {
  const { password, people } = demoLogins();
  const rows = people.map(({ role, email }) => `  ${(ROLES[role] ?? role).padEnd(10)} ${email}`);
  return [`Sign in to the demo company with the password ${password} as`, ...rows];
}
