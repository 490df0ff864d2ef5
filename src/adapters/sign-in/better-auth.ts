import { betterAuth } from 'better-auth';
import type { Pool } from 'pg';
import { refuse } from '#kit/refusal.ts';
import type { SignIn } from '#people/ports.ts';

/**
 * better-auth keeps passwords (scrypt) and sessions. Its own HTTP handler is never mounted: only what stands in
 * our contracts can be reached. Accounts are made by our verbs, in their transactions.
 */
export function betterAuthSignIn(pool: Pool, secret: string, publicUrl: string): SignIn {
  const auth = betterAuth({
    baseURL: publicUrl,
    basePath: '/api/sign-in-library',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false }, // the server limits sign-in itself
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: { modelName: 'auth_user' },
    session: {
      modelName: 'auth_session',
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 24,
    },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    advanced: {
      cookiePrefix: 'heed',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      disableCSRFCheck: true, // the server checks Origin on every change
    },
  });
  const seen = new Map<string, { account: string; until: number }>();
  return {
    async hashPassword(password) {
      return (await auth.$context).password.hash(password);
    },
    async signIn({ email, password, ip }) {
      try {
        const { headers } = await auth.api.signInEmail({
          body: { email, password },
          headers: new Headers({ 'x-forwarded-for': ip }),
          returnHeaders: true,
        });
        return { cookies: headers.getSetCookie() };
      } catch (error) {
        if ((error as { status?: string }).status === 'UNAUTHORIZED') return refuse('session.wrong-password');
        throw error;
      }
    },
    async sessionOf(cookie) {
      const token = tokenIn(cookie);
      if (!token) return null;
      const known = seen.get(token);
      if (known && known.until > Date.now()) return known.account;
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      if (seen.size > mostSeen) seen.clear();
      if (session) seen.set(token, { account: session.user.id, until: Date.now() + seenForMs });
      else seen.delete(token);
      return session?.user.id ?? null;
    },
    async signOut(cookie) {
      const token = tokenIn(cookie);
      if (token) seen.delete(token);
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      return { cookies: headers.getSetCookie() };
    },
  };
}

/** Asking the library takes longer than most answers. A session that ends in another process lives on here so long. */
const seenForMs = 15_000;
const mostSeen = 5_000;
const tokenIn = (cookie: string) => /(?:^|[;\s_-])heed\.session_token=([^;]+)/.exec(cookie)?.[1];
