// Builds the page into dist/ and the command line into dist-node/.
//   node .ci/build.mjs              both
//   node .ci/build.mjs --only-cli   the command line alone (npm's "prepare")
import { existsSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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
  console.log("built the page: dist/");
}

/** Everything the command line needs is bundled, save simjs, which only the benchmark compares with. */
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
    ssr: { noExternal: true, external: ["simjs"] },
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
