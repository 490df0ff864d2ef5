import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** Real servers on the loopback, ports and folder of their own: dovecot takes mail in, postfix sends it. */
export interface MailServers {
  imapPort: number;
  smtpPort: number;
  password: string;
  domain: string;
  folder: string;
  /** Runs doveadm against this dovecot. */
  doveadm(...words: string[]): string;
  startDovecot(): Promise<void>;
  /** `SIGKILL` takes every process of it down at once. */
  stopDovecot(signal?: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

const there = (path: string) => existsSync(path);

/** Why they cannot run here, or null. */
export const whyNoMailServers = (): string | null =>
  process.getuid?.() !== 0
    ? 'dovecot and postfix want root to start'
    : !there('/usr/sbin/dovecot')
      ? 'dovecot is not installed (dovecot-imapd, dovecot-lmtpd)'
      : !there('/usr/sbin/postfix')
        ? 'postfix is not installed'
        : null;

export async function mailServers(): Promise<MailServers> {
  const folder = mkdtempSync(join(tmpdir(), 'heed-mail-'));
  chmodSync(folder, 0o755);
  const [imapPort, lmtpPort, authPort, smtpPort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const domain = 'shop.test';
  const password = 'secret1';
  for (const name of ['run', 'log', 'vmail']) mkdirSync(join(folder, name));
  spawnSync('chown', ['mail:mail', join(folder, 'vmail')]);
  writeFileSync(
    join(folder, 'users'),
    ['support', 'anna', 'care'].map((name) => `${name}@${domain}:{PLAIN}${password}::::::\n`).join(''),
  );
  const config = join(folder, 'dovecot.conf');
  writeFileSync(
    config,
    dovecotConfig(folder, { imapPort: imapPort!, lmtpPort: lmtpPort!, authPort: authPort! }),
  );
  let dovecot: ChildProcess | null = null;
  const startDovecot = async () => {
    dovecot = spawn('/usr/sbin/dovecot', ['-F', '-c', config], { stdio: 'ignore', detached: true });
    await listens(imapPort!);
    await listens(lmtpPort!);
  };
  const stopDovecot = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const running = dovecot;
    if (!running?.pid) return;
    dovecot = null;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    if (signal === 'SIGKILL') killGroup(running.pid);
    else running.kill(signal);
    await ended;
  };
  await startDovecot();
  const postfix = await startPostfix(folder, {
    smtpPort: smtpPort!,
    lmtpPort: lmtpPort!,
    authPort: authPort!,
    domain,
  });
  return {
    imapPort: imapPort!,
    smtpPort: smtpPort!,
    password,
    domain,
    folder,
    doveadm(...words) {
      const run = spawnSync('/usr/bin/doveadm', ['-c', config, ...words], {
        encoding: 'utf8',
        timeout: 20_000,
      });
      if (run.status !== 0) throw new Error(`doveadm ${words.join(' ')}: ${run.stderr}${run.stdout}`);
      return run.stdout;
    },
    startDovecot,
    stopDovecot,
    async stop() {
      await postfix();
      await stopDovecot();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The master and all that it started, as one group: login, imap and delivery processes would serve on without it. */
function killGroup(pid: number): void {
  process.kill(-pid, 'SIGKILL');
}

const dovecotConfig = (folder: string, ports: { imapPort: number; lmtpPort: number; authPort: number }) => `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${folder}/vmail/%u
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
first_valid_gid = 1
recipient_delimiter = +
default_client_limit = 200
mail_max_userip_connections = 50
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/vmail/%u
}
service imap-login {
  inet_listener imap {
    port = ${ports.imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtpPort}
  }
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = ${ports.authPort}
  }
}
namespace inbox {
  inbox = yes
}
`;

async function startPostfix(
  folder: string,
  given: { smtpPort: number; lmtpPort: number; authPort: number; domain: string },
): Promise<() => Promise<void>> {
  const etc = join(folder, 'pf');
  for (const name of ['pf', 'queue', 'pfdata']) mkdirSync(join(folder, name));
  spawnSync('chown', ['postfix', join(folder, 'pfdata')]);
  for (const name of ['postfix-files', 'dynamicmaps.cf', 'postfix-files.d', 'dynamicmaps.cf.d'])
    if (existsSync(`/etc/postfix/${name}`))
      cpSync(`/etc/postfix/${name}`, join(etc, name), { recursive: true });
  const master = ['/etc/postfix/master.cf.proto', '/usr/share/postfix/master.cf.dist'].find((path) =>
    existsSync(path),
  )!;
  writeFileSync(
    join(etc, 'master.cf'),
    readFileSync(master, 'utf8')
      .replace(/^smtp(\s+inet)/m, `127.0.0.1:${given.smtpPort}$1`)
      .replace(/^(\S+\s+(?:inet|unix|fifo|pass)\s+\S+\s+\S+\s+)y/gm, '$1n'),
  );
  writeFileSync(
    join(etc, 'main.cf'),
    `compatibility_level = 3.6
config_directory = ${etc}
queue_directory = ${folder}/queue
data_directory = ${folder}/pfdata
maillog_file = ${folder}/log/postfix.log
maillog_file_prefixes = /tmp, ${tmpdir()}
myhostname = mx.${given.domain}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
virtual_mailbox_domains = ${given.domain}
virtual_mailbox_maps = static:ok
virtual_transport = lmtp:inet:127.0.0.1:${given.lmtpPort}
recipient_delimiter = +
default_transport = error:no outside mail here
relay_transport = error:no outside mail here
smtpd_recipient_restrictions = permit_mynetworks, reject
smtpd_client_connection_rate_limit = 0
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
alias_maps =
alias_database =
`,
  );
  const checked = spawnSync('/usr/sbin/postfix', ['-c', etc, 'check'], { encoding: 'utf8', timeout: 30_000 });
  if (checked.status !== 0) throw new Error(`postfix check: ${checked.stderr}`);
  const running = spawn('/usr/sbin/postfix', ['-c', etc, 'start-fg'], { stdio: 'ignore', detached: true });
  await listens(given.smtpPort);
  return async () => {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    spawnSync('/usr/sbin/postfix', ['-c', etc, 'stop'], { timeout: 20_000 });
    await Promise.race([ended, wait(10_000)]);
  };
}

export async function listens(port: number): Promise<void> {
  for (let tries = 0; tries < 1600; tries++) {
    const up = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (up) return;
    await wait(25);
  }
  throw new Error(`nothing listens on ${port}`);
}
