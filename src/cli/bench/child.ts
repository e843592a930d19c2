import type { Round, RoundRequest, TimedRound } from "./round.ts";
import type { Workload } from "./workloads.ts";

/**
 * Serves rounds of one engine on one workload to the parent process until it hangs up. A process of its own keeps the peak
 * of memory that of this engine alone.
 */
export async function serveRounds(
  workload: Workload,
  engine: string,
  customers: number | undefined,
): Promise<void> {
  const prepare = workload.engines[engine];
  if (prepare === undefined) throw new RangeError(`${workload.name} does not run on ${engine}`);
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error("serves a parent process only");
  const run = await prepare(customers ?? workload.customers ?? 0);
  await new Promise<void>((resolve, reject) => {
    const answer = async ({ round }: RoundRequest) => {
      const before = process.cpuUsage();
      const result = await run(round);
      const { user, system } = process.cpuUsage(before);
      send(timed(result, (user + system) / 1e6));
    };
    process.on("message", (request: RoundRequest) => void answer(request).catch(reject));
    process.once("disconnect", resolve);
    send("ready");
  });
}

function timed(round: Round, cpu: number): TimedRound {
  return { ...round, cpu, peakMemoryMiB: process.resourceUsage().maxRSS / 1024 };
}
