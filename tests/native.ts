import { register } from "node:module";
import { setFlagsFromString } from "node:v8";

// Node imports the core itself (`core` in vite.config.ts). Through Vitest's own loader each call from one file of it to another
// looks the function up again, and a simulated day takes three times as long.
const registered = globalThis as { dacuHooks?: true };
if (registered.dacuHooks === undefined) {
  registered.dacuHooks = true;
  register("../.ci/typescript-hooks.mjs", import.meta.url);
}
// As the command line has it (src/cli/main.ts).
setFlagsFromString("--max-inlined-bytecode-size-cumulative=4000");
