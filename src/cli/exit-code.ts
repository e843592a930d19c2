/** What the process ends with. */
export const ExitCode = {
  Ok: 0,
  /** A check did not hold, or the work could not be finished. */
  Failed: 1,
  /** The words or files given cannot be used; each problem was named. */
  BadInput: 2,
  /** Stopped by Ctrl+C. */
  Interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
