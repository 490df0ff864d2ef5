import { resolve } from 'node:path';
import { z } from 'zod';

/** Every setting Heed takes from its environment. Settings that people change at run time live in the database. */
const settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(8420)
    .describe('Port of the web server. 0 takes a free one.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on. 0.0.0.0 lets other machines in; put TLS in front of it.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address people and customers use, e.g. https://heed.example.org. Links in mail start with it.',
    ),
  HEED_DATA: z
    .string()
    .min(1)
    .optional()
    .describe('Folder for the embedded database, attachments and the installation secret.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL server, 15 or newer, instead of the embedded one.'),
  HEED_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Secret that encrypts what must stay secret at rest. Made and kept in the data folder when absent.',
    ),
  HEED_OWNER_EMAIL: z
    .email()
    .optional()
    .describe('Unattended set-up: the owner account to make on first start.'),
  HEED_OWNER_PASSWORD: z
    .string()
    .min(10)
    .max(200)
    .optional()
    .describe('Unattended set-up: the password of that account, at least 10 characters.'),
  HEED_ORGANISATION: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe('Unattended set-up: the name of the organisation.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail-out server, smtp://user:password@host:587 or smtps://…:465.'),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/u)
    .optional()
    .describe('Sender of outgoing mail, "Customer care <care@example.org>". Needed with SMTP_URL.'),
  ALLOW_PRIVATE_ADDRESSES: z
    .string()
    .regex(/^[^\s,]+(\s*,\s*[^\s,]+)*$/)
    .optional()
    .describe(
      'Hosts inside your own network that Heed may fetch from or call, separated by commas: intranet.example.org, 10.0.0.7:8080. All other private, loopback and link-local addresses are refused.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged to stderr.'),
});

export type Config = Readonly<{
  port: number;
  host: string;
  publicUrl: string | null;
  dataFolder: string | null;
  databaseUrl: string | null;
  secret: string | null;
  owner: { email: string; password: string } | null;
  organisation: string | null;
  smtpUrl: string | null;
  mailFrom: string | null;
  allowPrivateAddresses: readonly string[];
  logLevel: string;
}>;

/** One problem with a setting: which, what is wrong, what it is for. Never holds the value: it may be a secret. */
export interface ConfigProblem {
  setting: string;
  problem: string;
  meaning: string;
}

/** Reads the environment once. All problems come back together. Empty values count as not set. */
export function readConfig(env: Record<string, string | undefined>): Config | { problems: ConfigProblem[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  const problems: ConfigProblem[] = [];
  const meaningOf = (name: string) => settings.shape[name as keyof typeof settings.shape]?.description ?? '';
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const setting = String(issue.path[0]);
      problems.push({ setting, problem: issue.message, meaning: meaningOf(setting) });
    }
  }
  const pairs = [
    ['HEED_OWNER_EMAIL', 'HEED_OWNER_PASSWORD'],
    ['HEED_OWNER_PASSWORD', 'HEED_OWNER_EMAIL'],
    ['SMTP_URL', 'MAIL_FROM'],
  ] as const;
  for (const [setting, needed] of pairs) {
    if (given[setting] && !given[needed]) {
      problems.push({
        setting: needed,
        problem: `is needed because ${setting} is set`,
        meaning: meaningOf(needed),
      });
    }
  }
  if (!parsed.success || problems.length > 0) return { problems };
  const s = parsed.data;
  return Object.freeze({
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataFolder: s.HEED_DATA ? resolve(s.HEED_DATA) : null,
    databaseUrl: s.DATABASE_URL ?? null,
    secret: s.HEED_SECRET ?? null,
    owner:
      s.HEED_OWNER_EMAIL && s.HEED_OWNER_PASSWORD
        ? { email: s.HEED_OWNER_EMAIL, password: s.HEED_OWNER_PASSWORD }
        : null,
    organisation: s.HEED_ORGANISATION ?? null,
    smtpUrl: s.SMTP_URL ?? null,
    mailFrom: s.MAIL_FROM ?? null,
    allowPrivateAddresses: (s.ALLOW_PRIVATE_ADDRESSES ?? '').split(/\s*,\s*/).filter((host) => host !== ''),
    logLevel: s.LOG_LEVEL,
  });
}

/** The settings as rows for `docs/configuration.md` and `heed --help`. */
export const settingRows = Object.entries(settings.shape).map(([name, schema]) => ({
  name,
  meaning: (schema as z.ZodType).description ?? '',
  fallback: schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : '',
}));

export const processEnvironment = (): Record<string, string | undefined> => process.env;
