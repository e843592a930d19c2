import type { Experiment } from "#ui/state/experiment.ts";

/**
 * Has the page kept for use without a network, once its first answer is there and fetching the rest disturbs nobody.
 *
 * @param onUpdate hears of a newer version that waits; what it gets takes that version into use and loads the page again
 * @returns gives up what has not begun yet
 */
export function stayOffline(
  experiment: Experiment,
  onUpdate: (apply: () => void) => void,
): () => void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return () => {};
  let stop: () => void = () => {};
  const look = () => {
    if (experiment.getState().shown === undefined) return;
    stop();
    // A browser that refuses goes without: the page works as before while there is a network.
    register(onUpdate).catch(() => {});
  };
  stop = experiment.subscribe(look);
  look();
  return () => stop();
}

async function register(onUpdate: (apply: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register("./service-worker.js");
  const offer = (worker: ServiceWorker) =>
    onUpdate(() => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      worker.postMessage("take over");
    });
  // Without one in charge this is the first visit: there is nothing older to replace.
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && serviceWorker.controller !== null) offer(worker);
    });
  if (registration.waiting !== null && serviceWorker.controller !== null) {
    offer(registration.waiting);
  }
  registration.addEventListener("updatefound", () => follow(registration.installing));
}
