// Bundles the page with the GraphQL IDE: every byte it needs comes from this server, so it works offline and under a strict policy.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/explorer',
  // Relative, so that the page also works below a path of a reverse proxy.
  base: './',
  publicDir: false,
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    assetsDir: 'explorer/assets',
    // The policy lets fonts come from the server only, not from data URLs.
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    // The editor itself is one piece of that size.
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      onLog: (level, log, write) => {
        // Libraries mark modules for compilers that are not at work here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
      },
    },
  },
  worker: { format: 'es' },
  logLevel: 'warn',
});
