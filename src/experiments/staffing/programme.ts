/** One row of a programme: a sum of variables that has to lie between two bounds, either of which may be infinite. */
export interface ProgrammeRow {
  readonly least: number;
  readonly most: number;
  readonly terms: readonly (readonly [variable: number, factor: number])[];
}

/** Variables of 0 or more that keep within the rows at the least cost. */
export interface Programme {
  /** Cost of one of each variable. */
  readonly costs: readonly number[];
  /** Most of each variable; infinite where nothing but the rows limits it. */
  readonly most: readonly number[];
  /** So many of the first variables are whole numbers. */
  readonly whole: number;
  readonly rows: readonly ProgrammeRow[];
  /** A solution to begin at, where one is known. */
  readonly known?: readonly number[] | undefined;
}

/**
 * Solves a programme to within a part of its least cost, with a limit on its work and none on its time: the same programme has the
 * same answer everywhere.
 *
 * @returns the best values found, by variable; undefined where none were found within the limit
 */
export type ProgrammeSolver = (programme: Programme) => readonly number[] | undefined;
