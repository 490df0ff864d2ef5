import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { mergeMessages, readMessageFiles } from './scripts/messages.ts';

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

/** Prints what a browser fetches, gzipped, biggest first. */
const sizes = (): Plugin => ({
  name: 'heed-sizes',
  writeBundle(_, bundle) {
    const rows = Object.values(bundle)
      .filter((file) => /\.(js|css)$/.test(file.fileName))
      .map((file) => ({
        file: file.fileName,
        gzip: gzipSync(file.type === 'chunk' ? file.code : file.source).length,
      }))
      .sort((a, b) => b.gzip - a.gzip);
    for (const { file, gzip } of rows) console.log(`${(gzip / 1000).toFixed(1).padStart(7)} KB  ${file}`);
  },
});

export default defineConfig({
  root,
  publicDir: 'src/web/static',
  plugins: [react(), messages(), sizes()],
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
      output: {
        // Few requests: what every screen needs comes in three files; a picture adds ECharts and its kinds of series.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\//, priority: 30 },
            {
              name: 'echarts',
              test: /node_modules\/(zrender|tslib|echarts\/(?!lib\/chart\/\w+\/))/,
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
