// Compiles the kernel (src/engine/kernel/*.ts, AssemblyScript) and writes it as text into src/engine/kernel-code.ts.
// With --check it writes nothing and fails when the text there is another.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "src/engine/kernel");
const home = join(root, "src/engine/kernel-code.ts");

const options =
  "index.ts --outFile kernel.wasm -O3 --converge --noAssert --runtime stub --importMemory --enable simd";
/** Binaryen's limits of size below which a function is put into its callers: always, where it is hot, where it has one caller. */
const inlining = { always: 60, flexible: 400, oneCaller: 4000 };

/** SHA-256 of what the kernel is compiled from: the sources, the compiler's version and its options. */
export function fingerprint() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const hash = createHash("sha256").update(
    `${devDependencies.assemblyscript} ${options} ${JSON.stringify(inlining)}`,
  );
  for (const file of readdirSync(folder).sort())
    if (file.endsWith(".ts"))
      hash.update(
        `\n${file}\n${readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n")}`,
      );
  return hash.digest("hex");
}

/** The compiled kernel as a module of TypeScript. */
async function compileKernel() {
  const { default: asc } = await import("assemblyscript/asc");
  /** @type {Uint8Array | undefined} */
  let code;
  const { error } = await asc.main(options.split(" "), {
    // imports have an extension here; the compiler adds one
    readFile: (name) =>
      readdirSync(folder).includes(name)
        ? readFileSync(join(folder, name), "utf8").replaceAll('.ts";', '";')
        : null,
    writeFile: (_name, contents) => {
      if (typeof contents !== "string") code = contents;
    },
    listFiles: () => [],
    stderr: { write: (text) => process.stderr.write(text) },
  });
  if (error !== null || code === undefined)
    throw new Error("the kernel does not compile", { cause: error });
  const text = Buffer.from(await inline(code)).toString("base64");
  return `/** The folder kernel/, compiled by .ci/build-kernel.mjs from sources of SHA-256 ${fingerprint()}. */\nexport const kernelCode =\n  "${text}";\n`;
}

/**
 * Puts more functions into their callers than AssemblyScript does: a call costs some 15 instructions (frame, check of the stack,
 * registers saved and loaded), and an event made five of them.
 *
 * @param {Uint8Array} code
 */
async function inline(code) {
  const { default: binaryen } = await import("assemblyscript/binaryen");
  const { MutableGlobals, SignExt, BulkMemory, BulkMemoryOpt, NontrappingFPToInt, SIMD128 } =
    binaryen.Features;
  const used = MutableGlobals | SignExt | BulkMemory | BulkMemoryOpt | NontrappingFPToInt | SIMD128;
  const kernel = binaryen.readBinaryWithFeatures(code, used);
  binaryen.setOptimizeLevel(4);
  binaryen.setShrinkLevel(0);
  binaryen.setAlwaysInlineMaxSize(inlining.always);
  binaryen.setFlexibleInlineMaxSize(inlining.flexible);
  binaryen.setOneCallerInlineMaxSize(inlining.oneCaller);
  binaryen.setAllowInliningFunctionsWithLoops(true);
  kernel.optimize();
  return kernel.emitBinary();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const code = await compileKernel();
  if (!process.argv.includes("--check")) writeFileSync(home, code);
  else if (readFileSync(home, "utf8") !== code)
    throw new Error(`${home} is not what the sources give: run .ci/build-kernel.mjs`);
}
