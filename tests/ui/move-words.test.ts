import i18next from "i18next";
import { describe, expect, it } from "vitest";
import type { Move } from "#experiments/moves/move.ts";
import type { Trial } from "#experiments/moves/trial.ts";
import { type Measure, moveWords } from "#ui/moves/move-words.ts";
import { en } from "#ui/text/en.ts";
import { zh } from "#ui/text/zh.ts";

const move: Move = {
  id: "temps",
  label: { zh: "4 名兼职", en: "4 temps" },
  touches: ["temps"],
  cost: 900,
  whyItLoses: { zh: "手不够熟", en: "Not practised enough" },
  apply: (scenario) => scenario,
};

const same = { before: 1, after: 1, toldApart: false };
const trial = (sales: number, changed: Partial<Trial> = {}): Trial => ({
  move,
  // Ten days each way around the mean.
  sales: Float64Array.from({ length: 20 }, (_, i) => sales + (i % 2 === 0 ? 100 : -100)),
  cost: new Float64Array(20).fill(900),
  rate: same,
  midChat: same,
  beforeReply: same,
  isFresh: true,
  ...changed,
});

async function words(one: Trial, language: "zh" | "en" = "zh", measure: Measure = "sales") {
  const texts = i18next.createInstance();
  await texts.init({
    lng: language,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return moveWords(texts.t, language, one, measure, 0.3, 1);
}

describe("a card says", () => {
  it("what a move brings net of its cost, and on how many days", async () => {
    expect(await words(trial(12_900))).toMatchObject({
      tone: "gain",
      gain: "少亏 1.2 万元",
      cost: "成本 ¥900",
      days: "100 天里 100 天更好，多数 ¥1.2 万",
    });
    const profit = await words(trial(12_900), "zh", "profit");
    // 0.3 x 12,900 - 900.
    expect(profit.gain).toBe("多赚 2,970 元");
  });

  it("why a move loses, and by how much without minus signs", async () => {
    const loss = await words(trial(-1000), "en");
    expect(loss).toMatchObject({ tone: "loss", notes: ["Not practised enough"] });
    expect(loss.gain).toBe("¥1,900 more lost");
    expect(loss.days).toBe("Better on 0 of 100 days; most days ¥1,800–2,000");
  });

  it("that days do not tell a difference", async () => {
    expect(await words(trial(900))).toMatchObject({ tone: "even", gain: "看不出差别" });
  });

  it("what it does to the rate, and whom it drives away", async () => {
    const { notes } = await words(
      trial(12_900, {
        rate: { before: 0.81, after: 0.91, toldApart: true },
        midChat: { before: 248, after: 438, toldApart: true },
      }),
    );
    expect(notes).toEqual(["达标率 81% → 91%", "代价：聊到一半走的 248 → 438 人"]);
    const sameRate = await words(
      trial(12_900, { rate: { before: 0.81, after: 0.91, toldApart: false } }),
    );
    expect(sameRate.notes).toEqual([]);
  });

  it("when more sales do not pay for the cost", async () => {
    // 2,000 of sales for 900 of wages: 600 of gross profit.
    expect((await words(trial(2000))).notes).toEqual(["按毛利算抵不过成本"]);
  });

  it("what remains if it turns out worse than hoped", async () => {
    const hoped = {
      ...move,
      ifWorse: { label: { zh: "若只成一半", en: "If half" }, apply: move.apply },
    };
    const half = { sales: new Float64Array(20).fill(5000), cost: new Float64Array(20).fill(900) };
    const { notes } = await words(trial(12_900, { move: hoped, ifWorse: half }));
    expect(notes).toEqual(["若只成一半，只剩 4,100 元"]);
  });

  it("that a move which sells no less loses by its cost, and not by what it does to sales", async () => {
    // No sales to be had at all: 900 yuan of cost are all there is.
    const idle = { ...trial(0), sales: new Float64Array(20) };
    expect((await words(idle)).notes).toEqual(["多卖的付不起它的成本"]);
    expect((await words(idle, "en")).notes).toEqual(["What it sells more does not pay for it"]);
    expect((await words(trial(-2000))).notes).toEqual(["手不够熟"]);
  });
});
