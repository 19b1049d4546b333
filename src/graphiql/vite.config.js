import { defineConfig } from "vite";

// One folder of files with names of their own content, served by the server under …/graphiql/ and reaching for nothing else.
export default defineConfig({
  base: "./",
  // Warnings of packages about their own sources are not for us to mend.
  logLevel: "error",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The editor is large, and is loaded once.
    chunkSizeWarningLimit: 8192,
    reportCompressedSize: false,
  },
  worker: { format: "es" },
});
