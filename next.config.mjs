import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Two builds may live side by side (tests beside a running instance), each in a folder of its own.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/client", "@prisma/adapter-pg"],
  // Types are checked by `npm test`, over more than the build sees; whoever starts the application need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true, strictRouteTypes: true, optimizePackageImports: ["lucide"] },
};

// Texts are compiled into what says them when the application is built, so that no process and no browser parses one.
const messages = {
  path: "./lib",
  format: "json",
  locales: ["en", "de"],
  precompile: true,
};

export default createNextIntlPlugin({ requestConfig: "./app/i18n/request.ts", experimental: { messages } })(config);
