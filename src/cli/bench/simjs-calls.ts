import type { Entity, Simjs } from "simjs";
import type { Round } from "./round.ts";

const AGENTS = 100;
const ARRIVAL_RATE = 95;
const SERVICE_RATE = 1;
const PATIENCE_RATE = 1 / 2;

/**
 * Workload w1 (M/M/c+M) as a user of simjs writes it: a Facility with 100 servers, and a request for each customer that waits
 * until its patience ends. One entity makes all requests, which is the library's fastest way.
 */
export function runSimjsCalls(simjs: Simjs, customers: number, seed: number): Round {
  const random = new simjs.Random(seed);
  const desk = new simjs.Facility("agents", 1, AGENTS);
  let arrived = 0;
  let waited = 0;
  let abandoned = 0;
  let wait = 0;

  class Customers extends simjs.Entity {
    start() {
      this.setTimer(random.exponential(ARRIVAL_RATE)).done(this.arrive);
    }

    arrive(this: Entity & Customers) {
      arrived++;
      if (desk.free === 0) waited++;
      const service = random.exponential(SERVICE_RATE);
      const patience = random.exponential(PATIENCE_RATE);
      this.useFacility(desk, service)
        .waitUntil(patience, this.leave, this, patience)
        .done(this.depart, this, this.time() + service);
      if (arrived < customers) this.start();
    }

    leave(patience: number) {
      abandoned++;
      wait += patience;
    }

    depart(earliest: number) {
      wait += this.time() - earliest;
    }
  }

  const sim = new simjs.Sim();
  sim.addEntity(Customers);
  sim.simulate(Number.POSITIVE_INFINITY);
  return {
    customers,
    events: 2 * customers,
    checks: {
      waitShare: waited / customers,
      abandonmentShare: abandoned / customers,
      meanWait: wait / customers,
    },
  };
}
