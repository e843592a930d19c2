import { describe, expect, it } from "vitest";
import { agentTable } from "#outcomes/agent-table.ts";
import { sumsOf, handDay } from "./hand-day.ts";

/** The figure as a fraction, so that the hand calculation stays visible. */
const figure = (id: string) => sumsOf(id).figure;

describe("responses of the hand-written morning", () => {
  it("averages first responses over contacts that got one: 30, 40, 100, 60, 200", () => {
    expect(figure("mean-first-response-time")).toBeCloseTo(430 / 5, 12);
    // Type 7 of 30 40 60 100 200: the median is 60, P90 lies .6 of the way from 100 to 200.
    expect(figure("first-response-time-p50")).toBe(60);
    expect(figure("first-response-time-p90")).toBeCloseTo(160, 12);
  });

  it("counts who got no first reply as waiting to the end where the P90 is of all: 10 30 40 60 100 200 7100", () => {
    // Type 7: .4 of the way from 200 to 7100.
    expect(figure("first-response-time-of-all-p90")).toBeCloseTo(200 + 0.4 * 6900, 9);
  });

  it("counts who left as missed and leaves out who has not waited long enough to tell", () => {
    // Reached the people: 0 1 2 3 4 6 9; 9 has waited 10 s. Missed: 2 (no reply) and 6 (200 s).
    expect(sumsOf("first-response-miss-share")).toMatchObject({ sumOf: 2, sumPer: 6 });
    // A reply after exactly 30 s is in time.
    expect(figure("first-response-miss-share-30-s")).toBeCloseTo(5 / 6, 12);
    expect(figure("first-response-miss-share-60-s")).toBeCloseTo(3 / 6, 12);
    expect(figure("first-response-miss-share-300-s")).toBeCloseTo(1 / 6, 12);
    expect(figure("first-response-miss-share-own")).toBe(figure("first-response-miss-share"));
  });

  it("averages every received reply: 30 40 40 100 60 200", () => {
    expect(figure("average-response-time")).toBeCloseTo(470 / 6, 12);
    expect(figure("response-time-p50")).toBeCloseTo(50, 12);
  });

  it("puts a contact into the slot in which it began", () => {
    expect([...sumsOf("first-response-miss-share").per]).toEqual([3, 2, 1, 0]);
    expect([...sumsOf("contacts").of]).toEqual([3, 2, 3, 2]);
  });
});

describe("leaving and volume", () => {
  it("counts fates", () => {
    expect(figure("unanswered")).toBe(2);
    expect(figure("unanswered-share")).toBeCloseTo(2 / 7, 12);
    expect(figure("abandonment-share")).toBeCloseTo(3 / 7, 12);
    expect(figure("abandonment-before-first-reply-share")).toBeCloseTo(1 / 7, 12);
    expect(figure("abandonment-mid-chat-share")).toBeCloseTo(2 / 7, 12);
    expect(figure("silent-leaving-share")).toBeCloseTo(1 / 3, 12);
    expect(figure("turned-away-share")).toBeCloseTo(1 / 10, 12);
    expect(figure("bot-left-share")).toBe(0.5);
    expect(figure("bot-resolved-share")).toBe(0.5);
  });

  it("counts contacts, customers and who takes them", () => {
    expect(figure("contacts")).toBe(10);
    expect(figure("customers")).toBe(9);
    expect(figure("returning-contacts")).toBe(1);
    expect(figure("contacts-to-people")).toBe(7);
    expect(figure("bot-contacts")).toBe(2);
    expect(figure("in-system-at-end")).toBe(1);
  });
});

describe("work", () => {
  it("sets typing against duty", () => {
    // Regular: 20 + 30 + 20 + 30 + 100 of 7200 s; temp: 40 + 20 of 3600 s.
    expect(figure("utilisation")).toBeCloseTo(260 / 10_800, 12);
    expect(figure("utilisation-regular")).toBeCloseTo(200 / 7200, 12);
    expect(figure("utilisation-temp")).toBeCloseTo(60 / 3600, 12);
    expect(figure("wasted-work-share")).toBeCloseTo(30 / 260, 12);
    expect([...sumsOf("utilisation").of]).toEqual([90, 70, 100, 0]);
  });

  it("counts hours and heads", () => {
    expect(figure("agent-hours")).toBeCloseTo(3, 12);
    expect(figure("agents-on-duty")).toBeCloseTo(1.5, 12);
    const onDuty = sumsOf("agents-on-duty");
    expect(
      [...onDuty.of].map((agentSeconds, slot) => agentSeconds / (onDuty.per[slot] ?? 0)),
    ).toEqual([2, 2, 1, 1]);
    // Six contacts were given to an agent, seven replies were sent.
    expect(figure("chats-per-agent-hour")).toBeCloseTo(2, 12);
    expect(figure("replies-per-agent-hour")).toBeCloseTo(7 / 3, 12);
    expect(figure("labour-cost")).toBeCloseTo(2 * 36 + 20, 12);
    expect(figure("bot-cost")).toBeCloseTo(0.6, 12);
    expect(figure("service-cost")).toBeCloseTo(92.6, 12);
  });

  it("averages queues over time", () => {
    expect(figure("queue-length")).toBeCloseTo(10 / 7200, 12);
    // 30 + 40 + 40 + 200 + 100 + 200 (until she left) + 60 + 300 + 200 + 10
    expect(figure("messages-waiting")).toBeCloseTo(1180 / 7200, 12);
    expect(figure("mean-wait-to-slot")).toBe(0);
  });

  it("averages open chats over time on duty", () => {
    // 140 + 40 + 200 + 440 + 400 + 200 s in slots; at one moment in eight an agent on duty has a chat.
    expect(figure("open-chats-per-agent")).toBeCloseTo(1420 / 10_800, 12);
    expect(figure("open-chats-per-agent-p90")).toBe(1);
  });

  it("adds up the work that came, replies never typed at the mean of 20 s", () => {
    // 08:00: 20 + 40 + 30 and one reply unasked. 08:30: 20 + 30 + 20 and one, then 2 of contact 3 and 1 of contact 4 (2 came back).
    // 09:00: 100. 09:30: one waiting and one of the contact turned away.
    expect([...sumsOf("agents-needed").of]).toEqual([110, 150, 100, 40]);
    expect(figure("agents-needed")).toBeCloseTo(400 / 7200, 12);
  });

  it("lists the agents", () => {
    expect(agentTable(handDay)).toEqual([
      {
        agent: 0,
        type: 0,
        typeId: "regular",
        hours: 2,
        chats: 4,
        replies: 5,
        ghostReplies: 1,
        meanResponse: (30 + 40 + 100 + 200) / 4,
        busyShare: 200 / 7200,
      },
      {
        agent: 1,
        type: 1,
        typeId: "temp",
        hours: 1,
        chats: 2,
        replies: 2,
        ghostReplies: 0,
        meanResponse: 50,
        busyShare: 60 / 3600,
      },
    ]);
  });
});

describe("sales", () => {
  // A buyer brings 40 yuan answered and 26 unanswered: 14 hang on the answers. Buyers: all but the after-sales and the return.
  it("expects 320 yuan and loses what was not answered, or not well", () => {
    expect(figure("potential-sales")).toBeCloseTo(320, 12);
    // Left at the bot, turned away, still waiting: 14 each.
    expect(figure("lost-sales-before-first-reply")).toBeCloseTo(42, 12);
    // 2 came back as 4 and got one of three; 3 got one of four.
    expect(figure("lost-sales-later")).toBeCloseTo(14 * (2 / 3 + 3 / 4), 12);
    // A quarter of the lift for each reply of the temp: all of 1, a third of 4; two fifths for the bot.
    expect(figure("lost-sales-quality")).toBeCloseTo(14 * (0.25 + 0.25 / 3 + 0.4), 12);
    expect(figure("lost-sales-slow")).toBe(0);
    expect(figure("lost-sales")).toBeCloseTo(72.1, 12);
    expect(figure("sales")).toBeCloseTo(247.9, 12);
    expect(figure("lost-sales-share")).toBeCloseTo(72.1 / 320, 12);
  });

  it("counts the same in orders", () => {
    expect(figure("potential-conversions")).toBeCloseTo(3.2, 12);
    expect(figure("lost-conversions")).toBeCloseTo(0.721, 12);
    expect(figure("conversions")).toBeCloseTo(2.479, 12);
    expect(figure("conversion-share")).toBeCloseTo(2.479 / 8, 12);
  });

  it("books a customer in the slot of the first contact", () => {
    const bySlot = [...sumsOf("lost-sales").of];
    for (const [slot, lost] of [14, 10.5, 19.6, 28].entries())
      expect(bySlot[slot]).toBeCloseTo(lost, 12);
  });
});
