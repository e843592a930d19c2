import { LAST_KIND, lengthFrom } from "./laws.ts";
import { classOf, LawRow, lawOf, logarithmsAt, shop } from "./layout.ts";
import { drawLaw } from "./rare.ts";

/** Where a class's pair of key words stands for each source of luck, as in src/engine/keys.ts. */
export const EFFORT_KEY: i32 = 0;
export const THINK_KEY: i32 = 2;
export const FIRST_PATIENCE_KEY: i32 = 4;
export const LATER_PATIENCE_KEY: i32 = 6;
export const BALKING_KEY: i32 = 10;
export const BOT_KEY: i32 = 16;
export const BOT_TIME_KEY: i32 = 18;
export const BOT_OUTCOME_KEY: i32 = 20;
export const TIES_KEY: i32 = 22;
export const ROUNDS_KEY: i32 = 26;
export const RIVAL_KEY: i32 = 28;
export const MENU_KEY: i32 = 30;
export const BOT_ASK_KEY: i32 = 32;
export const BOT_SHUN_KEY: i32 = 34;
export const BOT_REPLIES_KEY: i32 = 36;
export const BOT_RETURN_KEY: i32 = 38;
export const BOT_RETURN_AFTER_KEY: i32 = 40;
export const PHRASE_KEY: i32 = 42;
export const DRAFT_KEY: i32 = 44;
export const WRONG_KEY: i32 = 46;
export const PURCHASE_KEY: i32 = 48;

/** Draws of a customer's next contact lie this far from those of the one before, those of rival shops as far apart. */
export const NEXT_CONTACT: i32 = 1048576;
export const NEXT_RIVAL: i32 = 4194304;

/** Draws by address. They stand inside what draws, for a call costs half as much as a draw. */
export class Draw {
  /** 32 random bits, a pure function of the address: as in src/random/source.ts. */
  @inline
  static bits(a: i32, b: i32, customer: i32, turn: i32): i32 {
    let x = customer * 0x9e3779b1 + a;
    x = (x ^ (x >>> 16)) * 0x21f0aaad;
    x = (x ^ (x >>> 15)) * 0x735a2d97;
    x = (x ^ (x >>> 15)) + turn * 0x85ebca6b + b;
    x = (x ^ (x >>> 16)) * 0x7feb352d;
    x = (x ^ (x >>> 15)) * 0x846ca68b;
    return x ^ (x >>> 16);
  }

  /** The bits of a customer's turn from one source. */
  @inline
  static word(customer: i32, source: i32, number: i32, address: i32): i32 {
    const key = classOf(customer).keysAt + ((<usize>source) << 2);
    return Draw.bits(load<i32>(key), load<i32>(key, 4), number, address);
  }

  /** Exponential draw of mean 1: as in src/random/exponential.ts, by the same table. */
  @inline
  static exponential(word: i32): f64 {
    const u = word | 1;
    const zeros = clz(u);
    const normal = u << zeros;
    const cell = logarithmsAt + <usize>(((normal >>> 22) & 0x1fe) << 3);
    const x = <f64>((normal & 0x7fffff) - 0x400000) * load<f64>(cell, 8);
    return (
      <f64>(zeros + 1) * 0.6931471805599453 -
      load<f64>(cell) -
      x * (1 - x * (0.5 - x * (0.3333333333333333 - x * 0.25)))
    );
  }

  /** Uniform draw in (0, 1): an odd multiple of 2^-32. */
  @inline
  static uniform(word: i32): f64 {
    return <f64>(<u32>(word | 1)) * (1.0 / 4294967296.0);
  }

  /** A length of time, in seconds, from an exponential law of this mean, or from the law behind the source where it is 0. */
  @inline
  static lengthOf(mean: f64, customer: i32, source: i32, number: i32, address: i32): f64 {
    if (mean > 0) return mean * Draw.exponential(Draw.word(customer, source, number, address));
    return Draw.fromLaw(lawOf(customer, source), customer, source, number, address);
  }

  /** A length of time, in seconds, from a law and a class's source of luck. */
  static fromLaw(law: LawRow, customer: i32, source: i32, number: i32, address: i32): f64 {
    if (law.kind > LAST_KIND) {
      drawLaw(customer, source, number, address);
      return shop.drawn;
    }
    const key = classOf(customer).keysAt + ((<usize>source) << 2);
    return lengthFrom(law.kind, law.p, law.q, load<i32>(key), load<i32>(key, 4), number, address);
  }
}
