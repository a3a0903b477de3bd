/** 画面の組み立て — how the staff screens are built and served while one works on them. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
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

export default defineConfig({
  plugins: [react(), tailwindcss(), compressed()],
  server: { port: 5173, strictPort: true, proxy },
  preview: { port: 4173, strictPort: true, proxy },
  build: {
    target: 'es2023',
    // Nothing is inlined, so that the content security policy needs neither data: nor hashes.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'resident.html'] },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
});
