/** A small generator for synthetic data: the minimal standard of Park and Miller 1988. */
export function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Gamma draw of mean 1 with a whole number as shape: a sum of exponentials. */
export function gammaLike(draw: () => number, shape: number): number {
  let sum = 0;
  for (let i = 0; i < shape; i++) sum -= Math.log(draw());
  return sum / shape;
}
