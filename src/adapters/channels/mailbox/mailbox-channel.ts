import type { GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { Batch, ChannelTrouble, Credentials, HeldChannel, HeldLine } from '#listen/ports.ts';
import { mailId } from '../mail/mail-id.ts';
import { parseMail } from '../mail/parse-mail.ts';
import { accessTokens } from './access-token.ts';
import type { FolderPlace } from './fetch-new.ts';
import { openLine, type SignIn, troubleOf } from './open-line.ts';
import { readMessage } from './read-message.ts';
import { addressesOf, type MailboxSettings, mailboxCredentials, mailboxSettings } from './settings.ts';
import { watchFolder } from './watch-folder.ts';

export interface MailboxNeeds {
  fetch: GuardedFetch;
  /** Hosts of the own network that may be reached. */
  allowed: readonly string[];
  /** Addresses Heed sends from, and the header it puts on what it sends. */
  own: { addresses: readonly string[]; mark: string };
}

interface MailboxCursor {
  [key: string]: unknown;
  folders?: Record<string, FolderPlace>;
}

/**
 * A mailbox over IMAP, one connection a folder. Troubles: `mail.sign-in-refused` {user, detail}, `mail.folder-missing`
 * {folder}, `mail.unprotected` {host}, `mail.broken` {detail}, those of access-token.ts and GuardedFetch.
 */
export function mailboxChannel({ fetch, allowed, own }: MailboxNeeds): HeldChannel {
  const ownOf = (settings: MailboxSettings) => ({
    addresses: [...own.addresses, ...addressesOf(settings)],
    mark: own.mark,
  });
  return {
    kind: 'mailbox',
    channel: 'mail',
    way: 'held',
    settings: mailboxSettings,
    credentials: mailboxCredentials as HeldChannel['credentials'],
    continuous: true,
    signed: false,

    async probe({ settings: given, credentials, signal }) {
      const settings = mailboxSettings.parse(given);
      const open = opener(settings, credentials, { fetch, allowed, signal, keep: async () => {} });
      const line = await open();
      if ('trouble' in line) return line;
      try {
        const folders = (await line.list())
          .filter(({ flags }) => !flags.has('\\Noselect'))
          .map(({ path }) => path);
        const missing = settings.folders.find((folder) => !folders.some((each) => sameFolder(each, folder)));
        if (missing) return { trouble: 'mail.folder-missing', params: { folder: missing } };
        return { folders: folders.slice(0, 200) };
      } catch (error) {
        return troubleOf(error, settings);
      } finally {
        line.close();
      }
    },

    async hold(held) {
      const settings = mailboxSettings.parse(held.settings);
      const enough = new AbortController();
      const signal = AbortSignal.any([held.signal, enough.signal]);
      const open = opener(settings, held.credentials, { fetch, allowed, signal, keep: held.keepCredentials });
      const places = oneCursor(held);
      const listen = async (folder: string): Promise<ChannelTrouble> => {
        const line = await open();
        if ('trouble' in line) return line;
        try {
          const { takeExisting } = settings;
          return await watchFolder(line, { folder, takeExisting, own: ownOf(settings), ...places(folder) });
        } catch (error) {
          if ((error as { mailboxMissing?: boolean }).mailboxMissing)
            return { trouble: 'mail.folder-missing', params: { folder } };
          // What could not be stored is no trouble of the server's.
          if (error instanceof NotStored) throw error.cause;
          return troubleOf(error, settings);
        } finally {
          line.close();
        }
      };
      const folders = settings.folders.map(listen);
      try {
        // One folder less would be missed silently: all of them, or the line is broken.
        return await Promise.race(folders);
      } finally {
        enough.abort();
        await Promise.allSettled(folders);
      }
    },

    async readAgain(original, { place, settings }) {
      const batch: Batch = { items: [], deleted: [], unreadable: [], reports: [], cursor: null };
      const parsed = mailboxSettings.safeParse(settings);
      const read = await readMessage(original, parsed.success ? ownOf(parsed.data) : {});
      if ('item' in read) batch.items.push(read.item);
      else if ('report' in read) batch.reports!.push(read.report);
      else batch.unreadable.push({ ...read.rejected, place, original });
      return batch;
    },
  };
}

const sameFolder = (a: string, b: string) => a === b || (/^inbox$/i.test(a) && /^inbox$/i.test(b));

class NotStored extends Error {}

/** All folders share the source's cursor: batches go in one after the other, each with all places. */
function oneCursor({ cursor, heard }: HeldLine) {
  const folders = { ...((cursor as MailboxCursor | null)?.folders ?? {}) };
  let last: Promise<unknown> = Promise.resolve();
  return (folder: string) => ({
    place: () => folders[folder],
    heard(batch: Omit<Batch, 'cursor'>, place: FolderPlace) {
      const turn = last.then(async () => {
        try {
          await heard({ ...batch, cursor: { folders: { ...folders, [folder]: place } } });
        } catch (error) {
          throw new NotStored('not stored', { cause: error });
        }
        folders[folder] = place;
      });
      last = turn.catch(() => {});
      return turn;
    },
  });
}

/** Opens lines as often as asked. A token that is refused is fetched anew once: it may have been withdrawn early. */
function opener(
  settings: MailboxSettings,
  credentials: Credentials,
  needs: {
    fetch: GuardedFetch;
    allowed: readonly string[];
    signal: AbortSignal;
    keep(credentials: Credentials): Promise<void>;
  },
) {
  const { fetch, keep, signal } = needs;
  const tokens = accessTokens(settings, credentials, { fetch, keep, now: Date.now });
  const signIn = async (anew: boolean): Promise<SignIn | ChannelTrouble> =>
    settings.signIn === 'oauth2' ? tokens.get(signal, anew) : { password: credentials.password ?? '' };
  return async () => {
    const first = await signIn(false);
    if ('trouble' in first) return first;
    const line = await openLine(settings, first, needs);
    if (!('trouble' in line) || line.trouble !== 'mail.sign-in-refused' || !('token' in first)) return line;
    const second = await signIn(true);
    return 'trouble' in second ? second : openLine(settings, second, needs);
  };
}

/** The id under which a message is known, for reconciling counts. */
export const idOfMessage = async (original: Uint8Array): Promise<string> =>
  mailId(await parseMail(original), original);
