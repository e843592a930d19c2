import { describe, expect, test } from "vitest";
import { Fate } from "#engine/journal.ts";
import { patienceLengths } from "#engine/patience-length.ts";
import { simulate } from "#engine/simulate.ts";
import { Doing, Ending } from "#experiments/film/film.ts";
import { filmOf } from "#experiments/film/film-of.ts";
import { makeFilm, rankedDays } from "#experiments/film/make-film.ts";
import { emptyScene, sceneAt } from "#experiments/film/scene.ts";
import { measure, slotted } from "#experiments/measure.ts";
import { dayOf } from "#outcomes/day.ts";
import { outcomes } from "#outcomes/index.ts";
import { example } from "../examples.ts";

const examples = ["default-day", "two-agent-chat", "small-shop", "rival-shops", "people"] as const;

const dayNamed = (name: string, replication = 3) => {
  const scenario = example(name);
  return dayOf(scenario, simulate(scenario, "film", replication));
};

describe.each(examples)("the film of all of %s", (name) => {
  const day = dayNamed(name);
  const { journal } = day;
  const { contacts } = journal;
  const film = filmOf(day, { from: journal.from, until: journal.closed + 1 });
  const measured = measure(day.scenario, journal);
  const total = (id: string) => measured.of[outcomes.findIndex((one) => one.id === id)] as number;
  const scene = emptyScene(film);
  const moments = Array.from(
    { length: 97 },
    (_, i) => journal.from + ((journal.closed - journal.from) * i) / 97 + 0.123,
  );

  test("has every contact of the journal once", () => {
    expect(Array.from(film.contacts.row)).toEqual(
      Array.from({ length: contacts.count }, (_, row) => row),
    );
  });

  test("at every moment, who came is there or has gone, and who is there does one thing", () => {
    for (const at of moments) {
      sceneAt(film, at, scene);
      let came = 0;
      let gone = 0;
      for (let c = 0; c < contacts.count; c++) {
        if ((contacts.arrived[c] as number) <= at) came++;
        if ((contacts.ended[c] as number) <= at) gone++;
      }
      expect(scene.arrived).toBe(came);
      expect(scene.present).toBe(came - gone);
      const [ghosts, held] = [
        (scene.doing[Doing.GhostWaiting] as number) + (scene.doing[Doing.GhostAnswered] as number),
        scene.doing[Doing.Held] as number,
      ];
      expect(scene.count - ghosts - held).toBe(came - gone);
    }
  });

  test("nobody does two things at once, and no slot holds two chats", () => {
    const { spells } = film;
    const contactUntil = new Map<number, number>();
    const slotUntil = new Map<string, number>();
    let faults = 0;
    for (let s = 0; s < spells.count; s++) {
      const [from, until] = [spells.from[s] as number, spells.until[s] as number];
      const contact = spells.contact[s] as number;
      if ((contactUntil.get(contact) ?? 0) > from) faults++;
      contactUntil.set(contact, until);
      const agent = spells.agent[s] as number;
      if (agent < 0) continue;
      const slot = `${agent} ${spells.lane[s]}`;
      if ((slotUntil.get(slot) ?? 0) > from) faults++;
      slotUntil.set(slot, until);
    }
    expect(spells.count).toBeGreaterThan(contacts.count);
    expect(faults).toBe(0);
  });

  test("no agent has more slots than the cap", () => {
    for (const [agent, lanes] of film.agents.lanes.entries()) {
      const cap = day.scenario.staff.types[film.agents.type[agent] as number]?.maxChats;
      expect(lanes).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY);
    }
  });

  test("at the end it has counted what the outcomes count", () => {
    sceneAt(film, journal.closed + 0.5, scene);
    const count = (fates: readonly number[]) => {
      let sum = 0;
      for (let c = 0; c < contacts.count; c++)
        if (fates.includes(contacts.fate[c] as number)) sum++;
      return sum;
    };
    expect(scene.left).toBe(count([Fate.LeftOpenly, Fate.LeftSilently]));
    expect(scene.left).toBe(total("abandonment-share"));
    expect(scene.lostOrders).toBe(total("drawn-lost-orders"));
    expect(scene.arrived).toBe(contacts.count);
  });

  test("its queue is as long on average as the outcome says", () => {
    const { spells } = film;
    let waited = 0;
    let replies = 0;
    for (let s = 0; s < spells.count; s++) {
      const doing = spells.doing[s];
      const [from, until] = [
        spells.from[s] as number,
        Math.min(spells.until[s] as number, journal.until),
      ];
      if (until <= from) continue;
      if (doing === Doing.Queued || doing === Doing.Pending || doing === Doing.Answered)
        replies += until - from;
      if (doing === Doing.Queued && spells.turn[s] === 0 && isBeforeSlot(s)) waited += until - from;
    }
    const near = (value: number) => 1e-9 * Math.max(1, value);
    expect(Math.abs(waited - total("queue-length"))).toBeLessThan(near(waited));
    expect(Math.abs(replies - total("messages-waiting"))).toBeLessThan(near(replies));
    expect(replies).toBeGreaterThan(0);
    function isBeforeSlot(s: number): boolean {
      const row = film.contacts.row[spells.contact[s] as number] as number;
      return !((contacts.assigned[row] as number) <= (spells.from[s] as number));
    }
  });

  test("patience drawn once more is the patience they had", () => {
    const length = patienceLengths(day.scenario, journal);
    let left = 0;
    for (let c = 0; c < contacts.count; c++) {
      const fate = contacts.fate[c];
      if (fate !== Fate.LeftOpenly && fate !== Fate.LeftSilently) continue;
      left++;
      const { turns } = journal;
      let last = -1;
      for (let t = 0; t < turns.count; t++) if (turns.contact[t] === c) last = t;
      const asked = turns.asked[last] as number;
      expect(asked + length(c, turns.index[last] as number)).toBe(contacts.ended[c]);
      if (left > 60) break;
    }
    // nobody was answered who had lost patience before the agent began
    const { spells } = film;
    let late = 0;
    for (let s = 0; s < spells.count; s++)
      if ((spells.until[s] as number) > (spells.deadline[s] as number)) late++;
    expect(late).toBe(0);
    expect(left > 0).toBe(name !== "two-agent-chat");
  });
});

test("the film of a half hour is what the film of the day shows then", () => {
  const day = dayNamed("default-day");
  const { journal } = day;
  const whole = filmOf(day, { from: journal.from, until: journal.closed + 1 });
  const { film } = makeFilm({ scenario: day.scenario, seed: "film", replication: 3 });
  expect(film.until - film.from).toBe(1800);
  expect(film.contacts.count).toBeLessThan(whole.contacts.count / 4);
  const [one, other] = [emptyScene(whole), emptyScene(film)];
  for (let at = film.from; at < film.until; at += 47) {
    sceneAt(whole, at, one);
    sceneAt(film, at, other);
    expect(other.present).toBe(one.present);
    expect(other.doing).toEqual(one.doing);
    expect(other.longestWait).toBe(one.longestWait);
    expect(other.agentsOnDuty).toBe(one.agentsOnDuty);
  }
});

test("the worst half hour is the one in which most sales are lost", () => {
  const scenario = example("default-day");
  const { slot, lostBySlot } = makeFilm({ scenario, seed: "film", replication: 3 });
  const measured = measure(scenario, simulate(scenario, "film", 3));
  const place = slotted.findIndex(({ id }) => id === "lost-sales");
  const lost = measured.slotOf.subarray(place * 48, place * 48 + 48);
  expect(lostBySlot[slot]).toBe(Math.max(...lost));
});

test("of eleven days, the sixth is typical, the tenth bad and the second good", () => {
  expect(rankedDays([5, 1, 9, 3, 7, 11, 2, 8, 4, 10, 6])).toEqual({
    typical: 10,
    bad: 9,
    good: 6,
  });
  expect(rankedDays([4, 4, 4])).toEqual({ typical: 1, bad: 2, good: 0 });
  expect(() => rankedDays([])).toThrow(RangeError);
});

test("who leaves for a rival is said to", () => {
  const day = dayNamed("rival-shops");
  const film = filmOf(day, { from: day.journal.from, until: day.journal.closed + 1 });
  const gone = film.contacts.ending.filter((ending) => ending === Ending.ToRival).length;
  expect(gone).toBe(
    day.journal.contacts.rival.subarray(0, film.contacts.count).reduce((a, b) => a + b),
  );
  expect(gone).toBeGreaterThan(0);
});
