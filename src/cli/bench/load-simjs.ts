import type { Simjs } from "simjs";

/**
 * The library simjs, which the benchmark compares with. Its bundle exports nothing and only fills `window.Sim`, so it gets a
 * `window` for the moment of loading.
 *
 * @throws Error when it is not installed: it is needed for development only
 */
export async function loadSimjs(): Promise<Simjs> {
  const scope = globalThis as { window?: { Sim?: Simjs } };
  const before = scope.window;
  const stage: { Sim?: Simjs } = {};
  scope.window = stage;
  try {
    await import("simjs");
  } finally {
    if (before === undefined) delete scope.window;
    else scope.window = before;
  }
  if (stage.Sim === undefined)
    throw new Error("simjs was loaded before and cannot be loaded again");
  return stage.Sim;
}
