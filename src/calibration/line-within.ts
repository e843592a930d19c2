/** A straight line by least squares with a level of its own for each hour; `level` is that of the mean. Robust variances. */
export function lineWithin(x: Float64Array, y: Float64Array, group: Uint8Array) {
  const count = x.length;
  const sums = Array.from({ length: 24 }, () => ({ x: 0, y: 0, n: 0 }));
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < count; i++) {
    const own = sums[group[i] as number];
    if (own === undefined) continue;
    own.x += x[i] as number;
    own.y += y[i] as number;
    own.n++;
    meanX += (x[i] as number) / count;
    meanY += (y[i] as number) / count;
  }
  const within = (i: number, axis: "x" | "y"): number => {
    const own = sums[group[i] as number];
    const value = (axis === "x" ? x[i] : y[i]) as number;
    return own === undefined ? 0 : value - own[axis] / own.n;
  };
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < count; i++) {
    const dx = within(i, "x");
    xx += dx * dx;
    xy += dx * within(i, "y");
  }
  if (!(xx > 1e-9)) return undefined;
  const slope = xy / xx;
  // Influence of each row on slope and level; their sums of squares are the robust variances.
  let slopeVariance = 0;
  let levelVariance = 0;
  let covariance = 0;
  for (let i = 0; i < count; i++) {
    const dx = within(i, "x");
    const residual = within(i, "y") - slope * dx;
    const onSlope = (dx * residual) / xx;
    const onLevel =
      ((y[i] as number) - meanY - slope * ((x[i] as number) - meanX)) / count - meanX * onSlope;
    slopeVariance += onSlope * onSlope;
    levelVariance += onLevel * onLevel;
    covariance += onSlope * onLevel;
  }
  return { slope, level: meanY - slope * meanX, slopeVariance, levelVariance, covariance };
}
