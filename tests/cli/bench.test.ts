import { describe, expect, test } from "vitest";
import { callsAtOneRate, callsOfADay, chats } from "#cli/bench/scenarios.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import { dacu } from "./dacu.ts";

const small = ["bench", "--customers", "20000", "--json"];

describe("dacu bench", () => {
  test("runs w1 on both engines, which agree with Erlang A", () => {
    const { status, stdout } = dacu([...small, "--only", "w1"]);
    expect(status).toBe(0);
    const [own, peer] = JSON.parse(stdout);
    expect([own.engine, peer.engine]).toEqual(["dacu", "simjs"]);
    for (const one of [own, peer]) {
      expect(one.workload).toBe("w1");
      // Two events for each customer.
      expect(one.eventsPerSecond / one.customersPerSecond).toBeCloseTo(2, 2);
      expect(one.peakMemoryMiB).toBeGreaterThan(10);
      // Exact: 0.364474, 0.015141 and 0.030282; five rounds of 20,000 customers are some 6 % off.
      expect(one.checks.waitShare).toBeCloseTo(0.364, 1);
      expect(Math.abs(one.checks.abandonmentShare / 0.015141 - 1)).toBeLessThan(0.4);
      expect(Math.abs(one.checks.meanWait / 0.030282 - 1)).toBeLessThan(0.4);
    }
  });

  test("runs w3 on both engines, which agree", () => {
    const { stdout } = dacu(["bench", "--customers", "4000", "--json", "--only", "w3"]);
    const [own, peer] = JSON.parse(stdout);
    expect([own.engine, peer.engine]).toEqual(["dacu", "simjs"]);
    // From empty towards 95 % load in half an hour: both are far below the stationary 58.7 s.
    for (const check of ["meanFirstResponse", "meanChatDuration"]) {
      expect(Math.abs(own.checks[check] / peer.checks[check] - 1)).toBeLessThan(0.15);
    }
    expect(own.checks.abandonmentShare).toBeLessThan(0.001);
  });
});

test("the workloads are scenarios that pass their checks", () => {
  for (const scenario of [callsAtOneRate(1_000_000), callsOfADay(), chats("w3", 200_000, 2.375)]) {
    expect(readScenario(JSON.stringify(scenario))).toEqual({ ok: true, value: scenario });
  }
});
