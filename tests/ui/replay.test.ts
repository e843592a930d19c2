import { describe, expect, test } from "vitest";
import { makeFilm } from "#experiments/film/make-film.ts";
import { emptyScene, sceneAt } from "#experiments/film/scene.ts";
import { lossSteps, momentsOf, partingsOf } from "#experiments/film/partings.ts";
import { slotsOf, stageLayout } from "#ui/replay/layout.ts";
import { type NextFrame, Player } from "#ui/replay/player.ts";
import { replayEn } from "#ui/replay/text-en.ts";
import { replayZh } from "#ui/replay/text-zh.ts";
import { ownSides, tryOuts } from "#ui/replay/sides.ts";
import { clockText } from "#ui/replay/words.ts";
import { workbookOf } from "#ui/state/workbook.ts";
import { defaultDay } from "./default-day.ts";

/** Frames that come when the test says so. */
function handFrames() {
  let waiting: ((now: number) => void) | undefined;
  const frames: NextFrame = (draw) => {
    waiting = draw;
    return () => {
      waiting = undefined;
    };
  };
  const frame = (now: number) => {
    const draw = waiting;
    waiting = undefined;
    draw?.(now);
  };
  return { frames, frame, isAsked: () => waiting !== undefined };
}

describe("the player", () => {
  const loaded = () => {
    const hand = handFrames();
    const player = new Player(hand.frames);
    player.load(1000, 2800, 1100);
    return { player, ...hand };
  };

  test("never plays by itself", () => {
    const { player, isAsked } = loaded();
    player.setSpeed(60);
    player.seek(1200);
    expect(player.getState().isPlaying).toBe(false);
    expect(isAsked()).toBe(false);
  });

  test("at sixty times a frame of 20 milliseconds is 1.2 seconds of the film", () => {
    const { player, frame } = loaded();
    player.setSpeed(60);
    player.play();
    frame(5000);
    expect(player.at).toBe(1100);
    frame(5020);
    expect(player.at).toBeCloseTo(1101.2, 9);
  });

  test("after a tab was hidden it does not jump ahead", () => {
    const { player, frame } = loaded();
    player.play();
    frame(0);
    frame(60_000);
    expect(player.at).toBeCloseTo(1100 + 0.1 * 15, 9);
  });

  test("stops at the end, and plays from the beginning when asked again", () => {
    const { player, frame, isAsked } = loaded();
    player.seek(2799.9);
    player.setSpeed(60);
    player.play();
    frame(0);
    frame(50);
    expect(player.at).toBe(2800);
    expect(player.getState().isPlaying).toBe(false);
    expect(isAsked()).toBe(false);
    player.play();
    expect(player.at).toBe(1000);
  });

  test("a step stops it, and stays within the film", () => {
    const { player, frame } = loaded();
    player.play();
    frame(0);
    player.step(-500);
    expect(player.at).toBe(1000);
    expect(player.getState().isPlaying).toBe(false);
  });
});

const { film } = makeFilm({ scenario: defaultDay, seed: "film", replication: 3 });
const partings = partingsOf(film);

test("what the price tags add up to is what the scene at the end has lost", () => {
  const scene = sceneAt(film, film.until - 1e-6, emptyScene(film));
  expect(partings.filter(({ isLeaver }) => isLeaver).length).toBe(scene.left);
  expect(lossSteps(film, partings).at(-1)?.lost).toBeCloseTo(scene.lost, 6);
  expect(scene.lost).toBeGreaterThan(0);
});

test("the moment of most waiting has no fewer than any other", () => {
  const { longest, most, first } = momentsOf(film, partings);
  const scene = emptyScene(film);
  expect(sceneAt(film, longest ?? 0, scene).firsts).toBe(most);
  for (let at = film.from; at < film.until; at += 13)
    expect(sceneAt(film, at, scene).firsts).toBeLessThanOrEqual(most);
  expect(sceneAt(film, (first ?? 0) - 0.001, scene).left).toBe(0);
});

test("every slot of every agent has a place of its own within the stage", () => {
  const slots = slotsOf(
    film,
    defaultDay.staff.types.map(({ maxChats }) => maxChats),
  );
  for (const width of [320, 640, 1300]) {
    const { grid, height, leaving } = stageLayout(film, slots, width);
    const places = grid.agents.map((agent) => `${grid.x[agent]} ${grid.y[agent]}`);
    expect(new Set(places).size).toBe(grid.agents.length);
    for (const agent of grid.agents) {
      const right = (grid.x[agent] ?? 0) + (slots[agent] ?? 0) * (grid.cell.width + grid.cell.gap);
      expect(right).toBeLessThanOrEqual(width + grid.cell.gap);
      expect(leaving + 16 + (grid.y[agent] ?? 0) + grid.cell.height).toBeLessThanOrEqual(height);
    }
  }
});

test("try-outs are plans of their own, and the base comes first of the visitor's", () => {
  const sides = [
    ...ownSides(workbookOf(defaultDay), defaultDay),
    ...tryOuts(defaultDay, undefined),
  ];
  expect(sides[0]?.id).toBe("A");
  const texts = sides.map(({ scenario }) => JSON.stringify(scenario));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(3);
});

test("both languages say the same things with the same values", () => {
  const messages = (part: object, at = ""): readonly (readonly [string, string])[] =>
    Object.entries(part).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${at}${key}`, value] as const]
        : messages(value, `${at}${key}.`),
    );
  const english = new Map(messages(replayEn));
  const marks = (text: string) =>
    [...new Set(text.match(/\{\{\w+\}\}|<\w+>/g))].sort((a, b) => (a < b ? -1 : 1));
  for (const [key, text] of messages(replayZh))
    expect([key, marks(english.get(key) ?? "")]).toEqual([key, marks(text)]);
  expect(clockText(20 * 3600 + 21 * 60 + 41.7)).toBe("20:21:41");
});
