import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { folderBlobs } from '#adapters/blobs/folder.ts';
import type { Blobs } from '#kit/blobs.ts';

/** One suite for every place that keeps attachments. */
export function blobsContract(name: string, make: () => { blobs: Blobs; files(): number }): void {
  describe(`blobs: ${name}`, () => {
    const { blobs, files } = make();
    const text = async (key: string) => {
      const found = await blobs.get(key);
      return found && (await buffer(found.content)).toString();
    };

    it('gives back what was put, with its size and sum', async () => {
      const stored = await blobs.put('one-1', Readable.from([Buffer.from('ab'), Buffer.from('c')]), 10);
      expect(stored).toMatchObject({ bytes: 3 });
      expect('sha256' in stored && stored.sha256.toString('hex').slice(0, 8)).toBe('ba7816bf');
      expect(await text('one-1')).toBe('abc');
    });

    it('writes over whole, and forgets', async () => {
      await blobs.put('two-2', Readable.from([Buffer.from('first')]), 10);
      await blobs.put('two-2', Readable.from([Buffer.from('second')]), 10);
      expect(await text('two-2')).toBe('second');
      await blobs.remove('two-2');
      await blobs.remove('two-2');
      expect(await blobs.get('two-2')).toBeNull();
    });

    it('keeps nothing of what is too large, empty or cut off, and what stood there stays', async () => {
      await blobs.put('three', Readable.from([Buffer.from('stands')]), 10);
      const before = files();
      expect(await blobs.put('three', Readable.from([Buffer.alloc(8), Buffer.alloc(8)]), 10)).toEqual({
        trouble: 'too-large',
      });
      expect(await blobs.put('four', Readable.from([]), 10)).toEqual({ trouble: 'empty' });
      const cut = new Readable({ read() {} });
      setImmediate(() => {
        cut.push(Buffer.from('ha'));
        cut.destroy(Object.assign(new Error('gone'), { code: 'ECONNRESET' }));
      });
      expect(await blobs.put('four', cut, 10)).toEqual({ trouble: 'cut-off' });
      expect(await text('three')).toBe('stands');
      expect(files()).toBe(before);
    });

    it('takes no key that leads elsewhere', async () => {
      await expect(async () => blobs.put('../../etc/passwd', Readable.from(['x']), 10)).rejects.toThrow(
        'key',
      );
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'heed-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
blobsContract('folder', () => ({
  blobs: folderBlobs(folder),
  files: () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
}));
