declare const unit: unique symbol;

/** A number that knows its unit at compile time and is a plain number at run time. */
type In<Unit extends string> = number & { readonly [unit]: Unit };

/** A moment or a length of simulated time. The clock counts seconds from midnight of the first day. */
export type Seconds = In<"s">;
/** A part of a whole, in [0, 1]. */
export type Share = In<"share">;

export const seconds = (value: number): Seconds => value as Seconds;
export const minutes = (value: number): Seconds => seconds(value * 60);
export const hours = (value: number): Seconds => seconds(value * 3600);
export const toHours = (time: Seconds): number => time / 3600;
export const share = (value: number): Share => value as Share;
