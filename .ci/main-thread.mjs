// What the main thread of a page does, for the scripts that measure it.

/**
 * Lengths of the tasks of the page's main thread, from the browser's own trace.
 *
 * @param {import("playwright-core").Page} page
 */
export async function watchTasks(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {{ name: string, ph: string, tid: number, pid: number, dur?: number, tdur?: number, args: { name?: string } }[]} */
  let events = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    // @ts-expect-error the protocol leaves the form of an event open
    events.push(...value);
  });
  const start = () =>
    session.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: { includedCategories: ["toplevel", "disabled-by-default-devtools.timeline"] },
    });
  await start();
  return {
    /** The longest since the last time it was asked, in milliseconds. */
    async longest() {
      const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
      await session.send("Tracing.end");
      await done;
      const tasks = events.filter(({ name, ph }) => name === "RunTask" && ph === "X");
      // The browser has pages of its own, and one in reserve: this one's thread is the busiest.
      const [own = []] = events
        .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
        .map((main) => tasks.filter(({ tid, pid }) => tid === main.tid && pid === main.pid))
        .sort((a, b) => b.length - a.length);
      const longest = {
        wall: own.reduce((most, { dur = 0 }) => Math.max(most, dur), 0) / 1000,
        cpu: own.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000,
      };
      events = [];
      await start();
      return longest;
    },
  };
}
