import { randomBytes } from "node:crypto";
import { NONCE_HEADER, PATH_HEADER } from "../env/request-headers.mjs";
import { contentSecurityPolicy, securityHeaders } from "./security-headers.mjs";

const FILES = "/_next/static/";

/**
 * Gives an answer its security headers and a page its own nonce and path. It decides nothing about people: pages, routes and
 * actions have their own gates.
 */
export function createGuard({ isDev, isHttps }) {
  const fixed = Object.entries(securityHeaders({ isHttps }));
  return (request, response) => {
    for (const [name, value] of fixed) response.setHeader(name, value);
    if (request.url?.startsWith(FILES)) return;
    const nonce = randomBytes(18).toString("base64");
    const policy = contentSecurityPolicy(nonce, { isDev });
    response.setHeader("content-security-policy", policy);
    // Next reads the nonce for the scripts that it writes from the policy of the request.
    Object.assign(request.headers, {
      "content-security-policy": policy,
      [NONCE_HEADER]: nonce,
      [PATH_HEADER]: pathOf(request.url),
    });
  };
}

/** The address as the browser shows it, without what the framework adds when it asks for a page's data alone. */
export function pathOf(address = "/") {
  const start = address.indexOf("?");
  if (start === -1 || !address.includes("_rsc", start)) return address;
  const [path, query] = [address.slice(0, start), address.slice(start + 1)];
  const kept = query.split("&").filter((part) => !/^_rsc(=|$)/.test(part));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}
