import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const PATIENCE_MS = 30_000;

type Call = { cookie?: string; body?: string; status?: number };

/** Asks this machine for an address, as a browser does, and reads the answer to its end. Anything but the expected status fails. */
export function call(url: string, { cookie, body, status = 200 }: Call = {}): Promise<void> {
  const headers = {
    "accept-encoding": "gzip",
    ...(cookie ? { cookie } : {}),
    ...(body ? { "content-type": "application/json", "content-length": Buffer.byteLength(body) } : {}),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers, method: body ? "POST" : "GET", timeout: PATIENCE_MS }, (answer) => {
      answer.resume();
      answer.once("error", reject);
      answer.once("end", () =>
        answer.statusCode === status ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}.`)),
      );
    });
    outgoing.once("timeout", () => outgoing.destroy(new Error(`${url} does not answer.`)));
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}
