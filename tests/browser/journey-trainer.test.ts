import { expect, test } from "vitest";
import { keyboard, mouse } from "./hands.ts";
import { openHome } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 300_000;

test.each([
  ["mouse", mouse],
  ["keyboard alone", keyboard],
])(
  "a trainer lets a class guess, reveals, replays two plans for one customer, drills and hands out the notes, by %s",
  async (_, handsOf) => {
    const { page, complaints } = await openHome(browser, url, { reducedMotion: "no-preference" });
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute("data-printed", "yes");
    });
    const hands = handsOf(page);
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    const goTo = async (name: RegExp) => {
      await hands.press(page.locator(".more-screens"));
      await hands.press(page.getByRole("dialog").getByRole("link", { name }));
    };

    // Lesson 2; the link for the class.
    await goTo(/^培训/);
    await hands.press(page.getByRole("link", { name: /^快 4 秒值多少钱/ }));
    await page.getByText("从平均 28 秒变成 24 秒").waitFor();
    const link = await page.getByLabel("课堂链接").inputValue();
    expect(await page.locator("[data-answer]").count()).toBe(0);

    // A trainee opens it on a phone, guesses, and hands back a code.
    const trainee = await openHome(browser, link, { viewport: { width: 390, height: 844 } });
    await trainee.page.getByRole("slider", { name: /我的猜测/ }).press("ArrowRight");
    const code = await trainee.page.getByLabel("我的答案码").inputValue();
    expect(trainee.complaints).toEqual([]);
    await trainee.page.context().close();

    // Predict, reveal, and where the class stood.
    await hands.slide(page.getByRole("slider", { name: /我的猜测/ }));
    await hands.press(button("锁定猜测，揭晓"));
    await hands.paste(page.getByLabel("贴学员的答案码"), code);
    expect(await page.locator(".class-count").innerText()).toContain("收到 1 份");
    await page.locator(".train-stage.settled").waitFor({ timeout: SLOW });
    expect(Number(await page.locator("[data-answer]").getAttribute("data-answer"))).toBeGreaterThan(
      0,
    );
    expect(await page.locator(".guess-plot circle.dot:not(.reached)").count()).toBe(1);
    expect(await page.locator(".verdict .quiet").innerText()).toMatch(/^您猜 .*同一批顾客/);

    // What the trainee writes is kept.
    const notes = ["快四秒值不值？", "钱都在开场那一小时", "先练快捷短语"];
    for (const [i, label] of ["问题", "发现", "决定"].entries())
      await hands.paste(page.locator(".train-notes").getByLabel(label), notes[i] ?? "");
    await hands.press(button("打印讲义"));
    await page.locator("body[data-printed]").waitFor({ state: "attached" });

    // The worst half hour twice, side by side, and one customer under both.
    await hands.press(page.getByRole("link", { name: "去回放看最糟的半小时" }));
    await page.waitForSelector("main.replay.settled .stage canvas", { timeout: SLOW });
    await hands.choose(
      page.getByRole("combobox", { name: "同一批顾客，换个方案" }),
      "first-questions-first",
    );
    await page.waitForSelector(".stages.of-2");
    expect(await page.locator("h1").innerText()).toMatch(/同一批 \d+ 位顾客/);
    const clock = page.locator(".replay-clock");
    const before = await clock.innerText();
    await hands.press(button("播放"));
    await expect.poll(() => clock.innerText()).not.toBe(before);
    await hands.press(button("暂停"));
    const story = page.locator(".story h2");
    const first = await story.innerText();
    expect(first).toMatch(/在 B 方案里.*；在 A 方案里/);
    await hands.press(page.locator(".story-casts .number").first());
    await expect.poll(() => story.innerText()).not.toBe(first);

    // A coupon fault: one thing can be done, and each shows its side effect.
    await goTo(/^培训/);
    const saved = page.getByRole("link", { name: /^快 4 秒值多少钱.*已揭晓/ });
    await saved.waitFor();
    await hands.press(page.locator('.train-list a[href*="/coupon/"]'));
    await hands.press(page.locator('.drill-options input[value="cap"]'));
    await hands.press(button("看四种做法的结果"));
    await page.locator(".train-stage.settled").waitFor({ timeout: SLOW });
    expect(await page.locator(".drill-options .option-why").count()).toBe(4);
    expect(await page.locator(".verdict .quiet").innerText()).toContain("您选的");

    // The notes of the lesson are there when it is opened again.
    await hands.press(saved);
    for (const [i, label] of ["问题", "发现", "决定"].entries())
      await expect
        .poll(() => page.locator(".train-notes").getByLabel(label).inputValue())
        .toBe(notes[i]);
    expect(complaints).toEqual([]);
  },
  SLOW,
);
