import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const programs = ['/usr/share/wordpress/wp-load.php', '/usr/sbin/mariadbd', '/usr/bin/php'];

/** Why a real WordPress cannot run here; null: it can. */
export const wordpressMissing = (): string | null => programs.find((path) => !existsSync(path)) ?? null;

export interface WordpressPeer {
  url: string;
  user: string;
  password: string;
  /** Runs PHP inside the site and gives what it prints. */
  php(code: string): string;
  close(): Promise<void>;
}

/** A real WordPress with its own database, in a folder of its own, on ports of this machine. */
export async function wordpressPeer(): Promise<WordpressPeer> {
  const folder = mkdtempSync(join(tmpdir(), 'heed-wordpress-'));
  const site = join(folder, 'site');
  const socket = join(folder, 'db.sock');
  const datadir = join(folder, 'db');
  const run = (file: string, args: string[]) =>
    execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  run('/usr/bin/mariadb-install-db', [
    '--no-defaults',
    `--datadir=${datadir}`,
    '--auth-root-authentication-method=normal',
    ...asRoot,
  ]);
  const children: ChildProcess[] = [];
  const close = async () => {
    for (const child of children.reverse()) {
      // The whole group: PHP's workers are children of its server.
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await new Promise<void>((gone) =>
        child.exitCode !== null || child.signalCode !== null ? gone() : child.once('exit', () => gone()),
      );
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return await setUp();
  } catch (error) {
    await close();
    throw error;
  }

  async function setUp(): Promise<WordpressPeer> {
    const start = (file: string, args: string[], env: Record<string, string> = {}) => {
      const child = spawn(file, args, { stdio: 'ignore', env: { ...process.env, ...env }, detached: true });
      children.push(child);
      return child;
    };
    start('/usr/sbin/mariadbd', [
      '--no-defaults',
      `--datadir=${datadir}`,
      `--socket=${socket}`,
      '--skip-networking',
      `--pid-file=${join(folder, 'db.pid')}`,
      ...asRoot,
    ]);
    for (let tries = 0; tries < 300 && !existsSync(socket); tries++) await wait(100);
    run('/usr/bin/mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'create database wp']);
    cpSync('/usr/share/wordpress', site, { recursive: true, dereference: true });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(
      join(site, 'wp-config.php'),
      `<?php define('DB_NAME','wp');define('DB_USER','root');define('DB_PASSWORD','');define('DB_HOST','localhost:${socket}');
define('DB_CHARSET','utf8mb4');define('DB_COLLATE','');define('WP_HTTP_BLOCK_EXTERNAL',true);define('DISABLE_WP_CRON',true);
define('WP_ENVIRONMENT_TYPE','local');define('AUTH_KEY','a');define('SECURE_AUTH_KEY','b');define('LOGGED_IN_KEY','c');define('NONCE_KEY','d');
define('AUTH_SALT','e');define('SECURE_AUTH_SALT','f');define('LOGGED_IN_SALT','g');define('NONCE_SALT','h');
define('WP_HOME','${url}');define('WP_SITEURL','${url}');$table_prefix='wp_';if(!defined('ABSPATH'))define('ABSPATH',__DIR__.'/');require_once ABSPATH.'wp-settings.php';`,
    );
    start('/usr/bin/php', ['-S', `127.0.0.1:${port}`, '-t', site], { PHP_CLI_SERVER_WORKERS: '4' });
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(`${url}/readme.html`).catch(() => null)) break;
      await wait(100);
    }
    await fetch(`${url}/wp-admin/install.php?step=2`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        weblog_title: 'Blog',
        user_name: 'editor',
        admin_password: 'a-Long-password-1',
        admin_password2: 'a-Long-password-1',
        pw_weak: '1',
        admin_email: 'editor@example.org',
        blog_public: '0',
      }),
    });
    const php = (code: string) =>
      run('/usr/bin/php', [
        '-r',
        `$_SERVER['HTTP_HOST']='127.0.0.1:${port}'; require '${site}/wp-load.php'; ${code}`,
      ]);
    const password = php(
      "echo WP_Application_Passwords::create_new_application_password(1, ['name' => 'heed'])[0];",
    );
    return {
      url,
      user: 'editor',
      password,
      php,
      close,
    };
  }
}
