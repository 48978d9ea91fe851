/** An address that only the machine itself can reach: demo logins and an open set-up are for those alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
