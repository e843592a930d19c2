import { toSeconds } from "#units/clock.ts";
import { afterSalesSize } from "./after-sales-size.ts";
import type { Finding } from "./checked.ts";
import { meanOf } from "./law.ts";
import { grouped } from "./number-text.ts";
import { relativeRateAt } from "./relative-demand.ts";
import type { CustomerClass, Scenario } from "./scenario.ts";

const MOST_TURNS = 20_000_000;
const MOST_BYTES = 1.5e9;
const MOST_AGENTS = 5000;
const MOST_ORDERS = 5_000_000;
/** Bytes of the journal per contact and per turn. */
const CONTACT_BYTES = 90;
const TURN_BYTES = 45;
/** And per order, with the cases it brings. */
const ORDER_BYTES = 80;
/** Turns a slow computer simulates in a second. */
const TURNS_PER_SECOND = 500_000;

/** Points of the run at which demand is looked at. */
const SAMPLES = 2000;

/** The parts of a scenario that decide how large a run is. */
export type Sizable = Pick<Scenario, "horizon" | "demand" | "customers" | "staff"> &
  Pick<Partial<Scenario>, "afterSales">;

/** What one run of a scenario may take, on a day three standard deviations above the mean. */
export interface Size {
  readonly contacts: number;
  readonly turns: number;
  readonly bytes: number;
  readonly orders: number;
  /** Agents by name: a place in a shift each, or the largest headcount. */
  readonly agents: number;
}

/** Estimates the size of one run before it is made. */
export function sizeOf(scenario: Sizable): Size {
  const { demand, customers, horizon, staff } = scenario;
  const length = toSeconds(horizon.until) - toSeconds(horizon.from);
  const busyDay = 1 + 3 * demand.dayCv;
  const batches = demand.batches.reduce((sum, batch) => sum + batch.contacts, 0);
  const first = demand.visitors * demand.consultRate * blockFactor(scenario) * busyDay + batches;
  const returns = customers.reduce((sum, one) => sum + one.share * (1 + one.returnShare), 0);
  const rounds = customers.reduce(
    (sum, one) => sum + one.share * (1 + one.returnShare) * roundsOf(one, length),
    0,
  );
  const after = afterSalesSize(scenario, blockFactor(scenario) * busyDay, (customer) =>
    roundsOf(customer, length),
  );
  const contacts = first * returns + after.contacts;
  const turns = first * rounds + after.turns;
  const inShifts = staff.shifts.reduce((sum, shift) => sum + shift.count, 0);
  const byCount = staff.headcounts.reduce(
    (sum, { steps }) => sum + steps.reduce((most, [, count]) => Math.max(most, count), 0),
    0,
  );
  return {
    contacts,
    turns,
    bytes: contacts * CONTACT_BYTES + turns * TURN_BYTES + after.orders * ORDER_BYTES,
    orders: after.orders,
    agents: inShifts + byCount,
  };
}

/** What blocks add to the total, from samples of the expected demand. */
function blockFactor({ demand, horizon }: Sizable): number {
  if (demand.blocks.length === 0) return 1;
  const from = toSeconds(horizon.from);
  const length = toSeconds(horizon.until) - from;
  let plain = 0;
  let blocked = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const time = from + ((sample + 0.5) / SAMPLES) * length;
    const rate = relativeRateAt(demand, time);
    plain += rate;
    const inside = demand.blocks.filter(
      (block) => toSeconds(block.from) <= time && time < toSeconds(block.until),
    );
    blocked += inside.reduce((product, block) => product * block.factor, rate);
  }
  return plain > 0 ? blocked / plain : 1;
}

function roundsOf(customer: CustomerClass, length: number): number {
  const { rounds } = customer;
  if (rounds.kind === "geometric") return rounds.mean;
  if (rounds.kind === "fixed") return rounds.count;
  return 1 + length / Math.max(meanOf(customer.effort) + meanOf(customer.think), 1e-9);
}

/** What is too much for one run, and what to change. */
export function limitFindings(scenario: Sizable): Finding[] {
  const { contacts, turns, bytes, agents, orders } = sizeOf(scenario);
  const findings: Finding[] = [];
  if (orders > MOST_ORDERS)
    return [
      {
        path: ["afterSales"],
        zh: `忙的时候一次模拟约有 ${grouped(Math.round(orders))} 个订单要跟踪，上限是 ${grouped(MOST_ORDERS)}；请减少之前每天的订单（afterSales.ordersBefore）或访客数（demand.visitors），或缩短时间范围。`,
        en: `A busy run has about ${grouped(Math.round(orders))} orders to follow; the limit is ${grouped(MOST_ORDERS)}, so lower the orders before (afterSales.ordersBefore) or the visitors (demand.visitors), or shorten the horizon.`,
      },
    ];
  if (turns > MOST_TURNS || bytes > MOST_BYTES) {
    const times = Math.max(turns / MOST_TURNS, bytes / MOST_BYTES);
    const gigabytes = (bytes / 1e9).toPrecision(2);
    const minutes = Math.ceil(turns / TURNS_PER_SECOND / 60);
    const visitors = Math.floor(scenario.demand.visitors / times);
    findings.push({
      path: ["demand", "visitors"],
      zh: `忙的一天约有 ${grouped(Math.round(contacts))} 次咨询、${grouped(Math.round(turns))} 个回合，一次模拟约需 ${gigabytes} GB 内存、${minutes} 分钟；上限是 ${grouped(MOST_TURNS)} 个回合、1.5 GB。请把访客数（demand.visitors）减到约 ${grouped(visitors)}，或减少回合、倍数、集中到达，或缩短时间范围。`,
      en: `A busy day has about ${grouped(Math.round(contacts))} contacts and ${grouped(Math.round(turns))} turns, which takes about ${gigabytes} GB and ${minutes} min for one run; the limit is ${grouped(MOST_TURNS)} turns and 1.5 GB. Lower the visitors (demand.visitors) to about ${grouped(visitors)}, or the rounds, block factors or batches, or shorten the horizon.`,
    });
  }
  if (agents > MOST_AGENTS)
    findings.push({
      path: ["staff"],
      zh: `班次与在岗人数（staff）合计 ${grouped(Math.round(agents))} 人，上限是 ${grouped(MOST_AGENTS)}；请减少人数。`,
      en: `Shifts and headcounts (staff) come to ${grouped(Math.round(agents))} agents; the limit is ${grouped(MOST_AGENTS)}, so lower the counts.`,
    });
  return findings;
}
