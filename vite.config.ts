import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Elsewhere where several checkouts or runs build at the same time. */
const OUT = process.env['KAFO_WINDOW'] ?? fileURLToPath(new URL('out/renderer', import.meta.url));

/** The window's part of the application: everything it needs is bundled, nothing is fetched from a network. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'chrome130',
    // A font inside a style sheet would be refused by the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
