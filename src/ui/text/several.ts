/** Chooses the words that speak of several days, `<key>_days`, where a plan has more than one. */
export const several = (days: number): { days: number; context?: "days" } =>
  days > 1 ? { days, context: "days" } : { days };
