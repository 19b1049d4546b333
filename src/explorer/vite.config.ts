import { defineConfig } from "vite";

// One folder of files with names of their own content, served by the server below …/explorer/ and reaching for nothing else.
export default defineConfig({
  base: "./",
  logLevel: "error",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    reportCompressedSize: false,
    // The server's policy allows no data: fonts or scripts; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});
