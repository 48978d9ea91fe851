import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientAddress } from "@/lib/access/action/client-address";
import { executePublicAction } from "@/lib/access/action/execute-public-action";
import { signInAction } from "@/lib/access/actions";
import { endSession } from "@/lib/access/commands/session";
import { database } from "@/lib/platform/db/database";
import { env } from "@/lib/platform/env/env";
import { COOKIE_SECONDS, cookieOptions, SESSION_COOKIE } from "./session-cookie";

type Headers = Record<string, string | undefined>;

/**
 * next-auth over the same command and the same cookie as the sign-in form: the token holds a session's id and nothing else,
 * because a role or a name inside it would go stale. The row in the database decides.
 */
export const authOptions: NextAuthOptions = {
  // Read when they are asked for: a build has no secrets.
  get secret() {
    return env().APP_SECRET;
  },
  session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  get cookies() {
    return { sessionToken: { name: SESSION_COOKIE, options: cookieOptions() } };
  },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const headers = (request.headers ?? {}) as Headers;
        const address = clientAddress({ get: (name) => headers[name.toLowerCase()] ?? null });
        const who = { now: new Date(), address, locale: "en" as const, device: null };
        const { email, password } = credentials ?? {};
        const result = await executePublicAction(signInAction.publicSpec, who, { email, password });
        return result.ok && result.value.startSession ? { id: result.value.startSession.sessionId } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sid === "string") await endSession(database(), token.sid, new Date());
    },
  },
};
