import { readCount } from "./arguments.ts";
import { serveRounds } from "./bench/child.ts";
import { workloads } from "./bench/workloads.ts";
import { ExitCode } from "./exit-code.ts";
import { complain } from "./output.ts";
import type { Verb } from "./verb.ts";

/** `dacu bench-engine <workload> <engine>`: the process `bench` starts for one engine; of no use by itself. */
export const benchEngine: Verb = {
  name: "bench-engine",
  parameters: "<workload> <engine>",
  isListed: false,
  summary: { zh: "bench 内部使用", en: "Used by bench" },
  options: ["customers"],
  run: async ({ language, words }) => {
    const [name, engine = ""] = words.positionals;
    const workload = workloads.find((one) => one.name === name);
    const customers = readCount(words, "customers", 1);
    if (!customers.ok) return complain(language, customers.problems);
    if (workload === undefined) throw new RangeError(`there is no workload ${name}`);
    await serveRounds(workload, engine, customers.value);
    return ExitCode.Ok;
  },
};
