import { openCoachedCompany } from "./companies";
import { measureAgainstBare } from "./pages-bench";
import type { Figure } from "./results";
import type { Servers } from "./servers";

/** What the pages about talks cost with two hundred thousand of them in the database, against the least that a page can cost. */
export async function measureCoaching(servers: Servers): Promise<Figure[]> {
  const { rep, manager, ...company } = await openCoachedCompany(servers.serverUrl);
  const app = await servers.serveCompany({ ...company, rep, manager });
  return measureAgainstBare(servers, app, [
    { name: "a rep's coaching home with 200,000 talks", path: "/coaching", cookie: rep },
    { name: "a manager's coaching home with 200,000 talks", path: "/coaching", cookie: manager },
    { name: "a rep's calendar week with 200,000 talks", path: "/calendar", cookie: rep },
    { name: "a manager's calendar week with 200,000 talks", path: "/calendar", cookie: manager },
  ]);
}
