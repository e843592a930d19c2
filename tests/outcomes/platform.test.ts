import { describe, expect, it } from "vitest";
import { Fate, TurnState } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import type { HandJournal } from "./by-hand.ts";
import { handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

const rate = (id: string) => {
  const { sumOf, sumPer } = sumsOf(id);
  return [sumOf, sumPer];
};

describe("platform rates of the hand-written morning", () => {
  it("counts rounds for Taobao and Douyin", () => {
    // In time: 30, 40, 40, 100, 60 s. Missed: two unanswered, a reply after 240 s to somebody gone, one after 200 s. One open.
    expect(rate("taobao-3-min-share")).toEqual([5, 9]);
    expect(rate("douyin-3-min-share")).toEqual([5, 9]);
    expect(rate("taobao-slow-reminder-share")).toEqual([5, 9]);
    expect(rate("platform-share")).toEqual([5, 9]);
    expect(rate("platform-target-share")).toEqual([1, 1]);
  });

  it("counts sessions from 9:00 for JD", () => {
    expect(rate("jd-30-s-share")).toEqual([0, 1]);
    expect(rate("jd-3-min-share")).toEqual([0, 1]);
    expect(rate("jd-average-response-time")).toEqual([200, 1]);
    expect(rate("jd-offline-message-share")).toEqual([0, 8]);
  });

  it("lets one slow round spoil a session at Kuaishou and a buyer's day at Pinduoduo", () => {
    expect(rate("kuaishou-3-min-share")).toEqual([2, 6]);
    // Contacts 2 and 4 are one buyer.
    expect(rate("pinduoduo-3-min-share")).toEqual([2, 5]);
    expect(rate("pinduoduo-30-s-share")).toEqual([0, 5]);
  });

  it("counts replies to customers who had gone in averages of platforms, not in its own yardstick", () => {
    expect(rate("douyin-average-response-time")).toEqual([710, 7]);
    expect(rate("first-reply-3-min-share")).toEqual([4, 6]);
    expect(rate("douyin-no-service-share")).toEqual([3, 8]);
  });

  it("leaves open what twelve hours may still bring", () => {
    // Six sessions: 2 and 4 will not be answered any more, 9 is open.
    expect(rate("shopee-12-h-share")).toEqual([4, 6]);
  });
});

/** Rate of one rule over a journal from the night before to the morning after. */
function rateOf(id: string, hand: Partial<HandJournal> & Pick<HandJournal, "contacts" | "turns">) {
  const horizon = { from: "00:00", until: "48:00", afterwards: "stop" } as const;
  const scenario = { ...handScenario, horizon };
  const duty = [{ agent: 0, from: -8 * 3600 }];
  const journal = journalOf({ until: 40 * 3600, duty, ...hand });
  const { sumOf, sumPer } = sumsOf(id, dayOf(scenario, { ...journal, from: journal.from }));
  return [sumOf, sumPer];
}

const answered = (asked: number, wait: number) => ({
  contacts: [
    { fate: Fate.Done, arrived: asked, queued: asked, ended: asked + wait, replies: 1, agent: 0 },
  ],
  turns: [
    {
      contact: 0,
      state: TurnState.Answered,
      agent: 0,
      asked,
      started: asked,
      replied: asked + wait,
    },
  ],
});

describe("hours and deadlines", () => {
  const [night, justBeforeEight, justBeforeEleven, midnight] = [
    -2 * 3600,
    -100,
    15 * 3600 - 1,
    16 * 3600,
  ];

  it("leaves the night out, but for Taobao not a question answered in the hours", () => {
    expect(rateOf("douyin-3-min-share", answered(night, 60))).toEqual([0, 0]);
    expect(rateOf("taobao-3-min-share", answered(night, 60))).toEqual([0, 0]);
    expect(rateOf("douyin-3-min-share", answered(justBeforeEight, 120))).toEqual([0, 0]);
    expect(rateOf("taobao-3-min-share", answered(justBeforeEight, 120))).toEqual([1, 1]);
    expect(rateOf("taobao-3-min-share", answered(justBeforeEight, 200))).toEqual([0, 1]);
  });

  it("counts a question one second before the hours end", () => {
    expect(rateOf("douyin-3-min-share", answered(justBeforeEleven, 180))).toEqual([1, 1]);
    expect(rateOf("douyin-3-min-share", answered(justBeforeEleven + 1, 180))).toEqual([0, 0]);
  });

  it("starts a buyer's day afresh at midnight", () => {
    const next = midnight + 9 * 3600;
    const hand = {
      contacts: [
        {
          fate: Fate.Done,
          arrived: 0,
          queued: 0,
          ended: next + 10,
          replies: 2,
          planned: 2,
          agent: 0,
        },
      ],
      turns: [
        { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 0, replied: 500 },
        {
          contact: 0,
          index: 1,
          state: TurnState.Answered,
          agent: 0,
          asked: next,
          started: next,
          replied: next + 10,
        },
      ],
    };
    expect(rateOf("pinduoduo-3-min-share", hand)).toEqual([1, 2]);
    expect(rateOf("kuaishou-3-min-share", hand)).toEqual([0, 1]);
  });

  it("gives Lazada's shops until 19:00 of the cycle that turns at 18:00", () => {
    const [five, eighteen] = [9 * 3600, 10 * 3600];
    expect(rateOf("lazada-same-day-share", answered(five, 7200))).toEqual([1, 1]);
    expect(rateOf("lazada-same-day-share", answered(five, 7201))).toEqual([0, 1]);
    expect(rateOf("lazada-same-day-share", answered(eighteen, 25 * 3600))).toEqual([1, 1]);
  });

  it("leaves sessions that met nobody on duty out of JD's 30 s and counts them as offline messages", () => {
    const duty = [{ agent: 0, from: 2 * 3600 }];
    const hand = { ...answered(3600 + 60, 4000), duty };
    expect(rateOf("jd-30-s-share", hand)).toEqual([0, 0]);
    expect(rateOf("jd-offline-message-share", hand)).toEqual([1, 1]);
  });
});
