import { createServer, type Socket } from 'node:net';

export interface HeardMail {
  from: string;
  to: string[];
  source: string;
}

/** A mail server as far as sending needs one. `answerTo` may refuse a command or drop the line (null). */
export async function smtpServer(answerTo: (command: string) => string | null | undefined = () => undefined) {
  const heard: HeardMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    let mail: HeardMail = { from: '', to: [], source: '' };
    let inText = false;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string) => {
      const command = inText ? 'TEXT' : line.split(/[ :]/)[0]!.toUpperCase();
      if (inText && line !== '.') {
        mail.source += `${line.replace(/^\.\./, '.')}\n`;
        return;
      }
      const told = answerTo(command);
      if (told === null) return socket.destroy();
      if (inText) {
        inText = false;
        if (told === undefined) heard.push(mail);
        mail = { from: '', to: [], source: '' };
        return say(told ?? '250 taken');
      }
      if (told !== undefined) return say(told);
      if (command === 'MAIL') mail.from = /<(.*?)>/.exec(line)?.[1] ?? '';
      if (command === 'RCPT') mail.to.push(/<(.*?)>/.exec(line)?.[1] ?? '');
      if (command === 'DATA') {
        inText = true;
        return say('354 go on');
      }
      if (command === 'QUIT') return void socket.end('221 bye\r\n');
      return say('250 ok');
    };
    socket.on('data', (data) => {
      rest += data.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        take(line);
      }
    });
    say('220 test');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    heard,
    close: () =>
      new Promise<void>((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}
