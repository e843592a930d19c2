import { expect, test } from "vitest";
import { callsAtOneRate } from "#cli/bench/scenarios.ts";
import { runReplication } from "#experiments/run-replication.ts";
import { replicationApi } from "#workers/replication-api.ts";

const scenario = callsAtOneRate(500);
const ask = (ticket: number, replication: number) =>
  replicationApi.runReplication(ticket, scenario, "api", replication);

test("a call withdrawn before its turn is not made, those around it are", async () => {
  const asked = [ask(1, 0), ask(2, 1), ask(3, 2)];
  replicationApi.withdraw(2);
  const [first, second, third] = await Promise.allSettled(asked);
  expect(first).toMatchObject({ value: runReplication(scenario, "api", 0) });
  expect(second).toMatchObject({ reason: new Error("withdrawn") });
  expect(third).toMatchObject({ value: runReplication(scenario, "api", 2) });
});

test("withdrawing what was answered already does nothing", async () => {
  await ask(4, 0);
  replicationApi.withdraw(4);
  expect(await ask(4, 3)).toEqual(runReplication(scenario, "api", 3));
});

test("a call that fails leaves the next alone", async () => {
  const broken = { ...scenario, horizon: { ...scenario.horizon, from: "noon" } };
  const [failed, next] = await Promise.allSettled([
    replicationApi.runReplication(5, broken, "api", 0),
    ask(6, 1),
  ]);
  expect(failed.status).toBe("rejected");
  expect(next).toMatchObject({ value: runReplication(scenario, "api", 1) });
});
