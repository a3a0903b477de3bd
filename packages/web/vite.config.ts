/** 画面の組み立て — how the staff screens are built and served while one works on them. */
import { createHash } from 'node:crypto';
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.YAKUBA_SERVER ?? 'http://127.0.0.1:3000';
const proxy = { '/api': { target: server, changeOrigin: false } };

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** 圧縮済みの配信物 — made once at the build, so that the server compresses nothing. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle: ({ dir = 'dist' }) => {
      for (const name of globSync('**/*.{js,css,html,svg}', { cwd: dir })) {
        const file = path.join(dir, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content, quality));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

/**
 * 住民画面の控えるもの — what the residents' pages are made of is written at the end of their service
 * worker; a new release is another file, so that browsers take it up.
 */
function residentShell(): Plugin {
  return {
    name: 'resident-shell',
    apply: 'build',
    writeBundle: ({ dir = 'dist' }, bundle) => {
      const parts = [...partsOf(bundle, 'resident')].sort().map((name) => `/${name}`);
      const shell = readFileSync(path.join(dir, 'resident.html'));
      const version = createHash('sha256').update(shell).update(parts.join()).digest('hex');
      const kept = JSON.stringify({ version: version.slice(0, 16), parts });
      appendFileSync(path.join(dir, 'resident-worker.js'), `\nself.residentShell=${kept};\n`);
    },
  };
}

type Bundle = Parameters<
  Extract<NonNullable<Plugin['writeBundle']>, (...given: never[]) => void>
>[1];

/** Files that an entry needs, now or when one of its pages is opened. */
function partsOf(bundle: Bundle, entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    const file = bundle[name];
    if (found.has(name) || !file) return;
    found.add(name);
    if (file.type !== 'chunk') return;
    for (const needed of [...file.imports, ...file.dynamicImports]) add(needed);
    for (const needed of file.viteMetadata?.importedCss ?? []) found.add(needed);
    for (const needed of file.viteMetadata?.importedAssets ?? []) found.add(needed);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.isEntry && file.name === entry) add(file.fileName);
  }
  return found;
}

export default defineConfig({
  plugins: [react(), tailwindcss(), residentShell(), compressed()],
  server: { port: 5173, strictPort: true, proxy },
  preview: { port: 4173, strictPort: true, proxy },
  build: {
    target: 'es2023',
    // Nothing is inlined, so that the content security policy needs neither data: nor hashes.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: 'index.html',
        resident: 'resident.html',
        queue: 'queue.html',
        'queue-worker': 'src/queue/worker.ts',
        'resident-worker': 'src/resident/worker/worker.ts',
      },
      // A service worker serves what lies below its own address, under a name that never changes.
      output: {
        entryFileNames: ({ name }) =>
          name.endsWith('-worker') ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
});
