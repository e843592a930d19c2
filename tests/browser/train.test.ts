import { expect, test } from "vitest";
import { brokenRules, expectAccessible } from "./axe.ts";
import { openHome, smallShop } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 120_000;

test(
  "a lesson by keys: guess, reveal, write, hand back a code; it is all there after a reload",
  async () => {
    const { page, complaints } = await openHome(
      browser,
      `${url}#/train/speed/class-3`,
      smallShop(url),
    );
    const slider = page.getByRole("slider", { name: /我的猜测/ });
    expect(await page.getByRole("button", { name: "锁定猜测，揭晓" }).isDisabled()).toBe(true);
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "锁定猜测，揭晓" }).press("Enter");
    await page.locator(".train-stage.settled").waitFor();
    const answer = await page.locator("[data-answer]").getAttribute("data-answer");
    expect(Number(answer)).toBeGreaterThan(0);
    expect(await slider.isDisabled()).toBe(true);
    const own = page.locator(".train-own");
    expect(await own.innerText()).toMatch(/上面的数和课文都是示例店/);
    await own.getByRole("button", { name: /三个客服的小店.*再算一遍/ }).press("Enter");
    await own.locator(".is-settled").waitFor();
    expect(await own.locator("output").innerText()).toMatch(
      /在“三个客服的小店.*”里，“每条快 4 秒”(平均少 [^（]+（原来|和不改分不出来（原来)/,
    );
    await page.getByLabel("发现").fill("钱都在开场那一小时");
    const code = await page.getByLabel("我的答案码").inputValue();
    await page.getByLabel("贴学员的答案码").fill(`${code} ${code} speed_1_0000`);
    expect(await page.locator(".class-count").innerText()).toMatch(/收到 2 份.*1 个码不是/);
    expect(await page.locator(".guess-plot circle.dot:not(.reached)").count()).toBe(2);
    await page.reload();
    await page.locator(".train-stage.settled").waitFor();
    expect(await page.getByLabel("发现").inputValue()).toBe("钱都在开场那一小时");
    // Same seed, same digits.
    expect(await page.locator("[data-answer]").getAttribute("data-answer")).toBe(answer);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "at the desk nothing runs before it is begun; a guest is answered by a number key, and it ends in yuan; then the own shop",
  async () => {
    const { page, complaints } = await openHome(
      browser,
      `${url}#/train/sit-in/class-3`,
      smallShop(url),
    );
    // Not "start afresh", which the notice of the plan of last time offers.
    const begin = page.getByRole("button", { name: "开始", exact: true });
    await begin.waitFor();
    expect(await page.getByRole("radio", { name: "示例店" }).isChecked()).toBe(true);
    expect(await page.locator(".guest").count()).toBe(0);
    await begin.press("Enter");
    await page.locator(".guest.is-waiting").first().waitFor({ timeout: SLOW });
    // A guest may have left by the time the key arrives: then the next one is first.
    await expect
      .poll(
        async () => {
          await page.keyboard.press("1");
          return page.locator(".guest.is-answered").count();
        },
        { timeout: SLOW },
      )
      .toBeGreaterThan(0);
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole("button", { name: "提前结束" }).press("Enter");
    expect(await page.locator("h1").innerText()).toMatch(
      /这五分钟，您让店里少卖 .*元（约 [\d.]+ 单）/,
    );
    await page.getByRole("radio", { name: /三个客服的小店/ }).check();
    await begin.press("Enter");
    await page.getByRole("button", { name: "提前结束" }).waitFor();
    expect(await page.getByRole("radio", { name: "示例店" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "axe finds nothing on lessons and drills",
  async () => {
    const { page } = await openHome(browser, `${url}#/train/coupon/class-3`, smallShop(url));
    for (const lesson of ["coupon", "temps"]) {
      await page.evaluate((hash) => void (location.hash = hash), `#/train/${lesson}/class-3`);
      await page.locator(`.train-list [aria-current=true][href$="${lesson}/class-3"]`).waitFor();
      await expectAccessible(page, ".train-main input");
    }
  },
  SLOW,
);
