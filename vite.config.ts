import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { mergeMessages, readMessageFiles } from './scripts/messages.ts';
import { offlineApp } from './scripts/offline-app.ts';

const root = import.meta.dirname;

/** `virtual:messages/nl`: every `locales/nl/*.json` in one chunk, so that a language costs one request. */
const messages = (): Plugin => ({
  name: 'heed-messages',
  resolveId: (id) => (id.startsWith('virtual:messages/') ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith('\0virtual:messages/')) return;
    const language = id.slice('\0virtual:messages/'.length);
    const files = readMessageFiles(join(root, 'locales'), language);
    for (const file of Object.keys(files)) this.addWatchFile(join(root, 'locales', language, `${file}.json`));
    return `export const messages = ${JSON.stringify(mergeMessages(files))};`;
  },
});

/** Lays a `.br` and a `.gz` beside each file for the server, and prints the gzipped sizes, biggest first. */
const compressed = (): Plugin => ({
  name: 'heed-compressed',
  writeBundle({ dir = '' }, bundle) {
    const rows: [file: string, bytes: number][] = [];
    for (const file of Object.values(bundle)) {
      if (!/\.(js|css|svg|html)$/.test(file.fileName)) continue;
      const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      const gzip = gzipSync(content, { level: 9 });
      rows.push([file.fileName, gzip.length]);
      writeFileSync(join(dir, `${file.fileName}.gz`), gzip);
      writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(content));
    }
    for (const [file, bytes] of rows.sort(([, a], [, b]) => b - a))
      console.log(`${(bytes / 1000).toFixed(1).padStart(7)} KB  ${file}`);
  },
});

export default defineConfig({
  root,
  publicDir: 'src/web/static',
  plugins: [react(), messages(), offlineApp(root), compressed()],
  resolve: {
    // The browser needs an endpoint's method and path; the server alone checks shapes. See app/zod-unneeded.ts.
    alias: [{ find: /^zod$/, replacement: join(root, 'src/web/app/zod-unneeded.ts') }],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: join(root, 'index.html'),
        note: join(root, 'note.html'),
        widget: join(root, 'src/web/widget/widget.ts'),
      },
      output: {
        // Other people's pages name it, so its name stays.
        entryFileNames: ({ name }) => (name === 'widget' ? 'widget.js' : 'assets/[name]-[hash].js'),
        // Few requests: what every screen needs comes in three files; a picture adds ECharts and its kinds of series.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(react|react-dom|scheduler)\//,
              priority: 30,
            },
            { name: 'router', test: /node_modules\/(tslib|@tanstack)\//, priority: 30 },
            // What the capture app on the phone shares with the frame, and nothing else of it.
            { name: 'drawn', test: /src\/web\/ui\/(icon|tokens)\./, priority: 15 },
            {
              name: 'echarts',
              test: /node_modules\/(zrender|echarts\/(?!lib\/chart\/\w+\/))/,
              priority: 20,
            },
            { name: 'echarts', test: /node_modules\/echarts\/lib\/chart\/helper\//, priority: 20 },
            {
              name: 'ui',
              test: /src\/web\/(ui|app)\/(?!picture-chart|chart-theme|palette|key-sheet)/,
              priority: 10,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
