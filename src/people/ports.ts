import type { Refusal } from '#kit/refusal.ts';

/** Passwords and sessions, kept by a library behind this port. */
export interface SignIn {
  hashPassword(password: string): Promise<string>;
  /** The Set-Cookie lines of a new session, or `session.wrong-password` (also for an unknown address). */
  signIn(given: { email: string; password: string; ip: string }): Promise<{ cookies: string[] } | Refusal>;
  /** Whose session a Cookie header carries; null when none or expired. */
  sessionOf(cookie: string): Promise<string | null>;
  signOut(cookie: string): Promise<{ cookies: string[] }>;
}
