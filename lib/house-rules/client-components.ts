import { isTest, type Source, type Violation } from "./source";
import { hasDirective } from "./syntax";

/** What runs in the browser is sent to the browser: client components are the exception. */
export function checkClientComponents(sources: readonly Source[]): Violation[] {
  const components = sources.filter(({ path }) => /^(app|components)\/.*\.tsx$/.test(path) && !isTest(path));
  const clients = components.filter((source) => hasDirective(source, "use client"));
  if (clients.length * 3 <= components.length) return [];
  const share = `${clients.length} of ${components.length} components are client components; at most a third.`;
  return clients.map(({ path }) => ({
    path,
    line: 1,
    message: `"use client": ${share} Keep on the server what needs no event, and make the part that does small.`,
  }));
}
