import { createServer } from "node:net";
import { networkInterfaces } from "node:os";

const FIRST_PORT = 3000;
const TRIES = 100;

/** The wished port, or the first free one from 3000 on. A port that was asked for by name is never replaced by another. */
export async function choosePort({ host, wished }) {
  if (wished !== null) {
    const refusal = await tryPort(host, wished);
    if (refusal === null) return wished;
    throw new Error(explain({ host, port: wished, code: refusal }));
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES; port += 1) {
    const refusal = await tryPort(host, port);
    if (refusal === null) return port;
    if (refusal !== "EADDRINUSE" && refusal !== "EACCES") throw new Error(explain({ host, port, code: refusal }));
  }
  throw new Error(`No port from ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} is free. Set PORT to one that is.`);
}

function explain({ host, port, code }) {
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Set PORT to a free one, or leave it out.`;
  if (code === "EACCES") return `Port ${port} may not be used by this account. Set PORT to one above 1023.`;
  return `This machine cannot listen on ${host} (${code}). Set HOST to an address of its own, or leave it out.`;
}

function tryPort(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

const EVERYWHERE = new Set(["0.0.0.0", "::", "[::]"]);

/** The address under which the start itself reaches the server. */
export function localUrl({ host, port }) {
  return `http://${inUrl(EVERYWHERE.has(host) ? "127.0.0.1" : host)}:${port}`;
}

/** The address that people get to see, in links and mails, where APP_URL does not say better. */
export function publicUrl({ host, port }) {
  if (!EVERYWHERE.has(host)) return localUrl({ host, port });
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && one.family === "IPv4" && !one.internal);
  return `http://${outside?.address ?? "localhost"}:${port}`;
}

function inUrl(host) {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
