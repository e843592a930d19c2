// Builds the page into dist/ and the command line into dist-node/.
//   node .ci/build.mjs              both
//   node .ci/build.mjs --only-cli   the command line alone (npm's "prepare")
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cliEntry = join(root, "src/cli/main.ts");
const workerEntry = join(root, "workers/replication.node.ts");

const onlyCli = process.argv.includes("--only-cli");
if (onlyCli && !existsSync(cliEntry)) {
  console.log("dacu: src/cli/main.ts does not exist, so there is no command line to build.");
} else if (onlyCli && !existsSync(join(root, "node_modules/vite"))) {
  console.log("dacu: Vite is not installed (npm ci without --omit=dev), command line not built.");
} else {
  if (!onlyCli) await buildPage();
  await buildCli();
}

async function buildPage() {
  const { build } = await import("vite");
  await build({ root, logLevel: "warn" });
  await buildServiceWorker();
  console.log("built the page: dist/");
}

/** The part that keeps the page for use without a network: it knows every file of the page, and changes when any of them does. */
async function buildServiceWorker() {
  const { build } = await import("vite");
  const dist = join(root, "dist");
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const mark = createHash("sha256");
  for (const file of files) mark.update(file).update(await readFile(join(dist, file)));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: {
      // The page itself is kept under the address of its folder.
      FILES: JSON.stringify(files.map((file) => (file === "index.html" ? "./" : file))),
      VERSION: JSON.stringify(mark.digest("hex").slice(0, 16)),
    },
    build: {
      outDir: dist,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, "workers/service-worker.ts"),
        output: { entryFileNames: "service-worker.js" },
      },
    },
  });
}

/**
 * Everything the command line needs is bundled, save simjs, which only the benchmark compares with, the optional queue, and HiGHS,
 * which finds its wasm beside itself.
 */
async function buildCli() {
  const { build } = await import("vite");
  /** @type {Record<string, string>} */
  const input = { cli: cliEntry };
  if (existsSync(workerEntry)) input["replication.node"] = workerEntry;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true, external: ["simjs", "bullmq", "ioredis", "highs"] },
    build: {
      ssr: true,
      outDir: "dist-node",
      target: "node20",
      rolldownOptions: {
        input,
        // One flat folder: a chunk finds ./replication.node.js beside itself.
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
  await makeExecutable(join(root, "dist-node/cli.js"));
  console.log("built the command line: dist-node/cli.js");
}

/** @param {string} file */
async function makeExecutable(file) {
  const code = await readFile(file, "utf8");
  if (!code.startsWith("#!")) await writeFile(file, `#!/usr/bin/env node\n${code}`);
  await chmod(file, 0o755);
}
