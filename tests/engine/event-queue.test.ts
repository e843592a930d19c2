import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarOf } from "./calendar.ts";

const AGENTS = 4;
const IDS = 40;
const rank = (id: number) => (id < AGENTS ? 0 : 2 - ((id - AGENTS) & 1));

it("gives events in order of time, then of kind, then of scheduling, through inserts and removals", () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("insert"),
      id: fc.nat(IDS - 1),
      delay: fc.oneof(fc.nat(20), fc.nat(100_000)),
    }),
    fc.record({ kind: fc.constant("remove"), id: fc.nat(IDS - 1), delay: fc.constant(0) }),
    fc.record({ kind: fc.constant("take"), id: fc.constant(0), delay: fc.constant(0) }),
    fc.record({ kind: fc.constant("wait"), id: fc.constant(0), delay: fc.nat(5000) }),
  );
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 300 }),
      fc.constantFrom(0.001, 0.5, 7),
      (steps, width) => {
        const { kernel: queue } = calendarOf(AGENTS);
        queue.clear(0, width, IDS);
        // the plainest queue: a list searched from end to end
        let pending: { id: number; time: number; order: number }[] = [];
        let now = 0;
        const first = () =>
          [...pending].sort(
            (one, other) =>
              one.time - other.time || rank(one.id) - rank(other.id) || one.order - other.order,
          )[0];
        for (const [order, { kind, id, delay }] of steps.entries()) {
          const next = first();
          if (kind === "insert" && !pending.some((event) => event.id === id)) {
            // two events of a kind at one moment would go by the order of scheduling: a test of its own
            const time = now + delay;
            if (pending.some((event) => event.time === time && rank(event.id) === rank(id)))
              continue;
            pending.push({ id, time, order });
            queue.insert(id, time);
          } else if (kind === "remove") {
            pending = pending.filter((event) => event.id !== id);
            queue.remove(id);
          } else if (kind === "take" && next) {
            queue.take();
            now = next.time;
            pending = pending.filter((event) => event !== next);
          } else if (kind === "wait")
            now = Math.min(now + delay, next?.time ?? Number.POSITIVE_INFINITY);
          expect(queue.first()).toBe(first()?.id ?? -1);
          expect(queue.isPending(id) === 1).toBe(pending.some((event) => event.id === id));
        }
      },
    ),
    { numRuns: 500 },
  );
});

it("keeps the order of scheduling among equals within reach", () => {
  const { kernel: queue } = calendarOf(0);
  queue.clear(0, 1, 20);
  for (const id of [6, 2, 10, 4]) queue.insert(id, 30);
  const taken: number[] = [];
  for (let id = queue.first(); id >= 0; id = queue.first()) {
    taken.push(id);
    queue.take();
  }
  expect(taken).toEqual([6, 2, 10, 4]);
});
