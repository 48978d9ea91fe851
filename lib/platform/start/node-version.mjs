/** Prisma and Next need modules that `require` can load; these are the versions of Node that can do it unasked. */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

export function checkNode() {
  if (isSupported(process.version)) return;
  console.error(
    `Ridealong needs Node 20.19 or later (22.12 or later, 24). This is ${process.version}: https://nodejs.org`,
  );
  process.exit(1);
}
