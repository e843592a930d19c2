import { describe, expect, test } from "vitest";
import { reportDays } from "#cli/bench/days.ts";
import type { Measurement } from "#cli/bench/measure.ts";
import { callsAtOneRate, callsOfADay, chats } from "#cli/bench/scenarios.ts";
import { everythingOn } from "#cli/bench/everything-on.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import { copyOf, problemsIn } from "../scenario/example.ts";
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

describe("the days in turn", () => {
  const day = (workload: string, nanosecondsPerEvent: readonly number[]): Measurement => ({
    workload,
    engine: "dacu",
    customersPerSecond: 1,
    eventsPerSecond: 5_000_000,
    peakMemoryMiB: 100,
    cpuSeconds: 2,
    checks: { replications: 200, ordersBefore: 10_000 },
    nanosecondsPerEvent,
  });

  test("are compared round by round: by hand, the middle one of 3/2, 5/4 and 400/100", () => {
    const [line] = reportDays("en", [
      day("default-day", [100, 200, 100]),
      day("full-day", [150, 250, 400]),
    ]);
    // 50,000 events a run and 10,000 orders: a sixth less each
    expect(line).toContain("1.50 times the time of default-day per event");
    expect(line).toContain("in turn, 3 rounds each");
    expect(line).toContain("1.25 to 4.00)");
    expect(line).toContain("1.25 times with the orders");
  });

  test("are told of only where both ran", () => {
    expect(reportDays("en", [day("full-day", [150])])).toEqual([]);
  });
});

test("the full day has every optional part on, and passes its checks", () => {
  const full = everythingOn({
    day: copyOf("default-day"),
    autoReply: copyOf("auto-reply"),
    people: copyOf("people"),
    rivals: copyOf("rival-shops"),
    festival: copyOf("festival-15-days"),
    money: copyOf("month-of-sales"),
    platform: copyOf("pinduoduo-line"),
  });
  expect(problemsIn(full)).toEqual([]);
  const { autoReply, afterSales, staff, money, demand, platform, customers } = full;
  expect(Object.keys(autoReply)).toEqual(
    expect.arrayContaining(["menu", "bot", "assist", "phrases"]),
  );
  expect(Object.keys(afterSales ?? {}).length).toBeGreaterThan(8);
  expect(staff.pay && staff.fatigue && money?.goodwill && demand.silent).toBeDefined();
  expect(platform.custom?.gates?.length).toBeGreaterThan(0);
  expect(customers[0]?.rivals && customers[0].menu).toBeDefined();
});

test("the workloads are scenarios that pass their checks", () => {
  for (const scenario of [callsAtOneRate(1_000_000), callsOfADay(), chats("w3", 200_000, 2.375)]) {
    expect(readScenario(JSON.stringify(scenario))).toEqual({ ok: true, value: scenario });
  }
});
