import { createServer, type Socket } from 'node:net';

export interface ImapScript {
  /** Messages of INBOX; `size` may lie about the bytes. */
  messages?: { uid: number; source: string; size?: number }[];
  /** Whether this password or XOAUTH2 token is let in. */
  lets?(secret: string): boolean;
  /** Says that every message has so many bytes, and goes on sending. */
  claims?: number;
  /** Answers nothing to this command, for ever; `greeting`: not even when it is connected to. */
  silentAt?: string;
}

/** An IMAP server as far as reading needs one; it misbehaves as told. */
export async function imapServer(script: ImapScript = {}) {
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    const say = (line: string) => socket.write(`${line}\r\n`);
    let rest = '';
    let idling = '';
    if (script.silentAt !== 'greeting') say('* OK ready');
    const take = (line: string) => {
      if (idling && /^DONE$/i.test(line)) {
        say(`${idling} OK`);
        idling = '';
        return;
      }
      const [tag = '', word = '', second = ''] = line.split(' ');
      const command = (word.toUpperCase() === 'UID' ? second : word).toUpperCase();
      asked.push(line);
      if (script.silentAt === command) return;
      const all = script.messages ?? [];
      const enter = (secret: string) =>
        say(script.lets?.(secret) === false ? `${tag} NO [AUTHENTICATIONFAILED] no` : `${tag} OK in`);
      const wanted = (range: string) => {
        return range.split(',').flatMap((part) => {
          const [from, to] = part.split(':');
          return all.filter(({ uid }) =>
            to ? uid >= Number(from) && uid <= Number(to) : uid === Number(from),
          );
        });
      };
      if (command === 'CAPABILITY') {
        say('* CAPABILITY IMAP4rev1 IDLE AUTH=PLAIN AUTH=XOAUTH2 SASL-IR');
        say(`${tag} OK`);
      } else if (command === 'LOGIN') enter(line.split(' ').at(-1)!.replaceAll('"', ''));
      else if (command === 'AUTHENTICATE') {
        const plain = Buffer.from(line.split(' ').at(-1)!, 'base64').toString();
        enter(/auth=Bearer ([^\u0001]+)/.exec(plain)?.[1] ?? plain.split('\0').at(-1)!);
      } else if (command === 'SELECT' || command === 'EXAMINE') {
        say(`* ${all.length} EXISTS`);
        say('* FLAGS ()');
        say('* OK [UIDVALIDITY 7] u');
        say(`* OK [UIDNEXT ${(all.at(-1)?.uid ?? 0) + 1}] n`);
        say(`${tag} OK [READ-ONLY] open`);
      } else if (command === 'LIST') {
        say('* LIST () "/" INBOX');
        say(`${tag} OK`);
      } else if (command === 'SEARCH') {
        say(`* SEARCH ${all.map(({ uid }) => uid).join(' ')}`);
        say(`${tag} OK`);
      } else if (command === 'FETCH') {
        for (const message of wanted(line.split(' ')[3]!))
          answerFetch(message, all.indexOf(message) + 1, line);
        say(`${tag} OK`);
      } else if (command === 'IDLE') {
        idling = tag;
        say('+ idling');
      } else say(`${tag} OK`);
    };
    const answerFetch = (
      message: { uid: number; source: string; size?: number },
      place: number,
      line: string,
    ) => {
      const size = message.size ?? Buffer.byteLength(message.source);
      const partial = /BODY(?:\.PEEK)?\[\]<0\.(\d+)>/i.exec(line);
      const body = partial ? message.source.slice(0, Number(partial[1])) : message.source;
      const text = /BODY/i.test(line)
        ? ` BODY[]${partial ? '<0>' : ''} {${script.claims ?? Buffer.byteLength(body)}}\r\n${body}`
        : '';
      socket.write(
        `* ${place} FETCH (UID ${message.uid} RFC822.SIZE ${size} INTERNALDATE "23-Nov-2026 10:00:00 +0000"${text})\r\n`,
      );
    };
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        take(line);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
