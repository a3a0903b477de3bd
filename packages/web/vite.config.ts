/** 画面の組み立て — how the staff screens are built and served while one works on them. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.YAKUBA_SERVER ?? 'http://127.0.0.1:3000';
const proxy = { '/api': { target: server, changeOrigin: false } };

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { port: 5173, strictPort: true, proxy },
  preview: { port: 4173, strictPort: true, proxy },
  build: {
    target: 'es2023',
    // Nothing is inlined, so that the content security policy needs neither data: nor hashes.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
});
