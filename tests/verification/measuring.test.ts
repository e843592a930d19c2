import { Fate, TurnState } from "#engine/journal.ts";
import { describe, expect, test } from "vitest";
import { ChatMeasure } from "#verification/theory/chat-measure.ts";
import { InboxMeasure } from "#verification/theory/inbox-measure.ts";
import { QueueMeasure } from "#verification/theory/queue-measure.ts";
import { agentMetrics, queueMetrics } from "#verification/theory/queue-metrics.ts";
import { Layout, type Metric, Rows } from "#verification/theory/sums.ts";
import { handJournal } from "./hand-journal.ts";

const window = { from: 0, until: 100 };

/** The figures of one journal, by name. */
function figuresOf(
  layout: Layout,
  metrics: ReadonlyMap<string, Metric>,
  record: (row: Float64Array) => void,
) {
  const rows = new Rows(layout.size);
  const row = rows.next();
  record(row);
  return (name: string) => metrics.get(name)?.(row);
}

describe("the queue", () => {
  // served at once; served after 10; left after 30; balked; blocked; outside the window
  const journal = handJournal(
    [
      { fate: Fate.Done, arrived: 0, queued: 0, assigned: 0, released: 20, ended: 20 },
      { fate: Fate.Done, arrived: 10, queued: 10, assigned: 20, released: 50, ended: 50 },
      { fate: Fate.LeftOpenly, arrived: 15, queued: 15, ended: 45 },
      { fate: Fate.Balked, arrived: 16, ended: 16 },
      { fate: Fate.Blocked, arrived: 17, ended: 17 },
      { fate: Fate.Done, arrived: 120, queued: 120, assigned: 130, released: 140, ended: 140 },
    ],
    [],
    140,
  );
  const layout = new Layout();
  const measure = new QueueMeasure(layout, { window, threshold: 15, quantiles: true });
  const metrics = new Map([...queueMetrics(measure), ...agentMetrics(measure, 2)]);
  const figure = figuresOf(layout, metrics, (row) => measure.record(journal, row));

  test.each([
    ["expected_arrivals", 5],
    ["P_block", 1 / 5],
    ["P_wait", 3 / 4],
    ["P_abandon", 2 / 4],
    ["E_W_all", 40 / 4],
    ["E_W_served", 10 / 2],
    ["E_W_abandoned", 30 / 2],
    ["E_W_delayed", 40 / 2],
    ["SL", 2 / 4],
    ["SL_served", 2 / 2],
    ["SL_excl_short", 2 / 3],
    ["P_W_le_T", 3 / 4],
    ["sd_W", Math.sqrt(1000 / 4 - 100)],
    ["E_Q", 40 / 100],
    ["E_busy", 50 / 100],
    ["utilisation", 50 / 200],
    ["E_L", 90 / 100],
    ["throughput", 2 / 100],
    ["E_sojourn", (20 + 40) / 2],
  ])("%s", (name, expected) => {
    expect(figure(name)).toBeCloseTo(expected, 9);
  });

  test("a quantile is 0 as long as that share did not wait", () => {
    expect(figure("W_p50")).toBe(0);
    expect(figure("W_p90")).toBeGreaterThan(10);
  });
});

describe("chats", () => {
  // one agent, two slots: the second chat waits in the inbox while the first is answered; the third leaves in the queue
  const journal = handJournal(
    [
      {
        fate: Fate.Done,
        arrived: 0,
        queued: 0,
        assigned: 0,
        released: 50,
        ended: 50,
        agent: 0,
        replies: 2,
      },
      {
        fate: Fate.LeftOpenly,
        arrived: 5,
        queued: 5,
        assigned: 5,
        released: 8,
        ended: 8,
        agent: 0,
      },
      { fate: Fate.LeftOpenly, arrived: 6, queued: 6, ended: 7 },
    ],
    [
      { contact: 0, index: 0, state: TurnState.Answered, asked: 0, started: 0, replied: 10 },
      { contact: 1, index: 0, state: TurnState.Left, asked: 5 },
      { contact: 0, index: 1, state: TurnState.Answered, asked: 30, started: 32, replied: 50 },
    ],
    100,
  );
  const layout = new Layout();
  const chats = new ChatMeasure(layout, { window, agents: 1, slots: 2, threshold: 20 });
  const figure = figuresOf(layout, chats.metrics(), (row) => chats.record(journal, row));

  test.each([
    ["P_abandon_in_queue", 1 / 3],
    ["P_abandon_after_assignment", 1 / 3],
    ["P_mid_abandon", 1 / 2],
    ["P_completed", 1 / 3],
    ["throughput_started", 2 / 100],
    ["agent_busy", 28 / 100],
    ["slot_occupancy", 53 / 200],
    ["E_chat_duration", 53 / 2],
    ["E_replies_per_chat", 1],
    ["E_inbox_open", 0],
    ["E_inbox_later", 2],
    ["E_first_response", 10],
    ["E_later_response", 20],
    ["P_first_response_le_T", 1],
    ["conc_0", 50 / 100],
    ["conc_1", 47 / 100],
    ["conc_2", 3 / 100],
  ])("%s", (name, expected) => {
    expect(figure(name)).toBeCloseTo(expected, 9);
  });
});

test("a shared inbox: messages wait, are answered, and customers think between", () => {
  const journal = handJournal(
    [{ fate: Fate.Done, arrived: 0, queued: 0, assigned: 0, released: 60, ended: 60, replies: 2 }],
    [
      { contact: 0, index: 0, state: TurnState.Answered, asked: 0, started: 0, replied: 10 },
      { contact: 0, index: 1, state: TurnState.Answered, asked: 40, started: 45, replied: 60 },
    ],
    100,
  );
  const layout = new Layout();
  const inbox = new InboxMeasure(layout, { window, agents: 1, threshold: 2, top: 2 });
  const figure = figuresOf(layout, inbox.metrics(), (row) => inbox.record(journal, row));
  expect(figure("E_content")).toBeCloseTo(0.3, 9);
  expect(figure("E_needy")).toBeCloseTo(0.3, 9);
  expect(figure("utilisation")).toBeCloseTo(0.25, 9);
  expect(figure("P_wait")).toBe(0.5);
  expect(figure("SL")).toBe(0.5);
  expect(figure("E_reply_time")).toBe(15);
  expect(figure("P_pending_1")).toBeCloseTo(0.3, 9);
  expect(figure("E_sojourn_total")).toBe(60);
});
