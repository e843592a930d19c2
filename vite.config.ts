import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Files of the page's own code from this size on, in characters, are run in tasks of their own. */
const LARGE = 20_000;

/**
 * Has the page fetch and run the file that starts the first worker ahead of everything else: the worker then loads while the
 * page's own code does, and not after it. Then the large files that the page's own code imports, each as it arrives: run all in
 * one, they are the longest task of loading.
 */
const runInPieces: Plugin = {
  name: "run-in-pieces",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      if (bundle === undefined) return html;
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const first = chunks.find(({ fileName }) => /first-worker-[^/]*\.js$/.test(fileName));
      const whole = chunks.find(({ isEntry, fileName }) => isEntry && html.includes(fileName));
      const main = '<script type="module"';
      if (first === undefined || whole === undefined || !html.includes(main))
        throw new Error("no script to put ahead");
      const large = chunks.filter(
        ({ fileName, code }) => whole.imports.includes(fileName) && code.length >= LARGE,
      );
      const ahead = [first, ...large.filter((one) => one !== first)].map(
        ({ fileName }) => `<script type="module" async crossorigin src="./${fileName}"></script>`,
      );
      return html.replace(main, [...ahead, main].join("\n    "));
    },
  },
};

/** HiGHS asks for a module of Node's before it knows where it runs; in a browser's worker it finds an empty one and never uses it. */
const noNodeInWorkers: Plugin = {
  name: "no-node-in-workers",
  enforce: "pre",
  resolveId: (id) => (id === "node:module" ? "\0empty" : null),
  load: (id) => (id === "\0empty" ? "export {};" : null),
};

/** Layers that use neither a browser nor React: Node loads them by itself in the tests (tests/native.ts). */
const core =
  /\/src\/(units|random|rules|staff|statistics|scenario|engine|outcomes|reading|calibration|experiments|verification|own-day)\//;

/** The page, and how the tests run. The command line is built by .ci/build.mjs. */
export default defineConfig({
  base: "./",
  plugins: [react(), runInPieces],
  worker: { format: "es", plugins: () => [noNodeInWorkers] },
  build: {
    target: "es2022",
    sourcemap: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "first-worker", test: /[\\/]src[\\/]pool[\\/](first-worker|handle-of)\.ts$/ },
            {
              name: "react",
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/,
            },
            {
              name: "charts",
              test: /node_modules[\\/](recharts|victory-vendor|d3-[a-z]+|@reduxjs|redux|redux-thunk|react-redux|reselect|immer|es-toolkit|decimal\.js-light|eventemitter3|react-is)[\\/]/,
            },
            {
              name: "antd",
              test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)[\\/]/,
            },
          ],
        },
      },
    },
  },
  test: {
    pool: "forks",
    // Files share their process, one after the other: loading the same sources anew for each takes longer than many a file.
    isolate: false,
    setupFiles: ["tests/native.ts"],
    server: { deps: { external: [core] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**"],
          maxWorkers: 2,
          // A thread ended in mid-work, as tests of the pool do, may take Node 20 down with it while V8 compiles for it beside it.
          execArgv: ["--no-concurrent-recompilation"],
        },
      },
      {
        // These run in Node and drive Chromium over the built page. Files of one process share a Chromium (tests/browser/serve.ts).
        // Three on two cores: a quarter of their time they wait, for a key, a timer or a guest at the desk.
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          maxWorkers: 3,
          // Only where Chromium drew nothing for a minute and the page's thread was free (tests/browser/no-frames.ts).
          retry: { count: 1, condition: /: frameless$/ },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
