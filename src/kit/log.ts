import { type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on stderr. Personal data and secrets have no place in a log; the redaction is the second lock. */
export function makeLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'req.headers.authorization',
          'req.headers.cookie',
          '*.password',
          '*.token',
          '*.secret',
          '*.text',
          '*.email',
          'password',
          'token',
          'secret',
        ],
        censor: '[hidden]',
      },
    },
    pino.destination(2),
  );
}
