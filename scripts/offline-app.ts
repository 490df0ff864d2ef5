import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { colours } from '../src/web/ui/tokens.ts';
import { mergeMessages, readMessageFiles } from './messages.ts';

/** What of the words the app without a line needs; small enough to carry every language along. */
const groups = ['source', 'capture', 'note', 'file', 'attachment', 'signal', 'batch'];

/**
 * What stands outside the frame. The form for other sites: `virtual:widget-words`, both languages. The capture app
 * for the phone: `virtual:note-words/nl` with its few words, and a service worker that knows the
 * names of all files it needs, so that the app is on the device whole or as it was.
 */
export const offlineApp = (root: string): Plugin => ({
  name: 'heed-offline-app',
  resolveId: (id) => (/^virtual:(note-words\/|widget-words$)/.test(id) ? `\0${id}` : undefined),
  load(id) {
    if (id === '\0virtual:widget-words') {
      const of = (language: string) =>
        JSON.parse(readFileSync(join(root, `locales/widget/${language}.json`), 'utf8'));
      return `export const words = ${JSON.stringify({ en: of('en'), nl: of('nl') })};export const colours = ${JSON.stringify(colours)};`;
    }
    if (!id.startsWith('\0virtual:note-words/')) return;
    const all = mergeMessages(
      readMessageFiles(join(root, 'locales'), id.slice('\0virtual:note-words/'.length)),
    );
    const { note, encounter } = all.listen as Record<string, object>;
    const problem = Object.fromEntries(
      Object.entries(all.problem as Record<string, object>).filter(([name]) => groups.includes(name)),
    );
    return `export const words = ${JSON.stringify({ listen: { note, encounter }, problem })};`;
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const widget = bundle['widget.js'];
      if (widget?.type === 'chunk') {
        if (widget.imports.length > 0) throw new Error('the form for other sites must stand alone');
        // A plain script on somebody else's page: none of its names may be theirs too.
        widget.code = `(()=>{${widget.code}})();`;
      }
      const entry = Object.values(bundle).find(
        (one) => one.type === 'chunk' && one.isEntry && one.facadeModuleId?.endsWith('note.html'),
      );
      if (entry?.type !== 'chunk') return;
      const files = new Set<string>([
        '/note/',
        '/favicon.svg',
        '/note/icon-192.png',
        '/note/app.webmanifest',
      ]);
      const add = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || files.has(`/${name}`)) return;
        files.add(`/${name}`);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(`/${css}`);
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) add(next);
      };
      add(entry.fileName);
      const worker = readFileSync(join(root, 'src/web/capture/sw.js'), 'utf8');
      const list = [...files].sort();
      const version = createHash('sha256')
        .update(list.join() + worker + readFileSync(join(root, 'note.html'), 'utf8'))
        .digest('hex')
        .slice(0, 12);
      const known = `self.HEED_FILES=${JSON.stringify(list)};self.HEED_VERSION="${version}";\n`;
      this.emitFile({ type: 'asset', fileName: 'note/sw.js', source: known + worker });
    },
  },
});
