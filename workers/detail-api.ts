import { type DayDetail, dayDetail } from "#experiments/day-detail.ts";

export type { DayDetail };

/** What the worker of the tables does for the page. */
export interface DetailApi {
  readonly dayDetail: typeof dayDetail;
}

export const detailApi: DetailApi = { dayDetail };
