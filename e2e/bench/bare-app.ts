import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "@/lib/platform/migrations/engine.mjs";

// Beside the project and not below it: next would take the proxy and the instrumentation of the folders above for its own.
const FOLDER = path.join(tmpdir(), "ridealong-bench-bare");

const FILES: Record<string, string> = {
  "package.json": '{ "name": "bare", "private": true, "type": "module" }\n',
  "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: "/" } };\n`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/api/health/route.js": `export const dynamic = "force-dynamic";

export const GET = () => new Response("ok");
`,
  "app/page.jsx": `export const dynamic = "force-dynamic";

const ROWS = Array.from({ length: 50 }, (_, row) => ["Row " + row, "Stage " + (row % 6), "Owner " + (row % 12), "In " + row + " days", String(row * 1250)]);

export default async function Page() {
  return (
    <table>
      <thead><tr><th>Name</th><th>Stage</th><th>Owner</th><th>Next</th><th>Amount</th></tr></thead>
      <tbody>{ROWS.map((cells) => <tr key={cells[0]}>{cells.map((cell) => <td key={cell}>{cell}</td>)}</tr>)}</tbody>
    </table>
  );
}
`,
};

/** The least that a dynamic page with a table of fifty rows can be, as an application of its own. Returns its folder. */
export async function writeBareApp(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(FOLDER, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await symlink(path.join(ROOT, "node_modules"), path.join(FOLDER, "node_modules"));
  return FOLDER;
}
