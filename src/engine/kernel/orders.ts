import { Draw } from "./draws.ts";
import { lengthFrom } from "./laws.ts";
import { doubleOf, setDouble, setWhole, wholeOf } from "./layout.ts";

const DAY: f64 = 86_400;

/** The orders of the days before a run and what to look for among them; src/engine/orders-before.ts writes it. */
@unmanaged
class Search {
  /** Beginning of the run. */
  from: f64;
  /** Where the stream of orders has come to, and the orders expected on the days gone through. */
  point: f64;
  sum: f64;
  a: i32;
  b: i32;
  /** The next order; the day before the run that it falls on, counted backwards, of so many. */
  number: i32;
  day: i32;
  days: i32;
  kinds: i32;
  /** How many are drawn at a time, and how many finds the last ones gave. */
  most: i32;
  found: i32;
  /** Columns: orders expected by day; kinds; moments of the orders drawn last; of their finds what and when. */
  perDayAt: usize;
  kindsAt: usize;
  placedAt: usize;
  findsAt: usize;
  dueAt: usize;
}

/** What an order may bring: a contact, a refund or both by one draw, or a bad review. Words as `highest` of random/source.ts. */
@unmanaged
class Kind {
  /** Law of the delay. */
  p: f64;
  q: f64;
  law: i32;
  /** Turn part of the address of its luck; that of the delay stands in `delayTurn`. */
  turn: i32;
  delayTurn: i32;
  /** The highest words that bring a contact, and anything that is kept though it was due before the run. */
  contact: i32;
  kept: i32;
  /** What the search works out beforehand: what the turn adds to a customer's bits, and the highest word that brings anything. */
  key: i32;
  most: i32;
  unused: i32;
}

/**
 * Draws the next orders, at most `search.most`, and looks for what they bring: most bring nothing, and of contacts only those due in or
 * after the run are told. A find is 256 x place + 4 x kind, 1 more for a contact and 2 for what is kept; it is due at NaN where its law
 * is drawn elsewhere. Returns how many orders there are.
 */
export function drawOrdersBefore(searchAt: usize): i32 {
  const search = changetype<Search>(searchAt);
  const first = search.number;
  const count = drawMoments(search);
  for (let kind = 0; kind < search.kinds; kind++) {
    const own = kindOf(search, kind);
    own.key = search.b + own.turn * 0x85ebca6b;
    own.most = max(own.contact, own.kept);
  }
  let hits = 0;
  for (let place = 0; place < count; place += 4) {
    const lucky = luckyOfFour(search, first + place);
    if (!v128.any_true(lucky)) continue;
    hits = noteHits(search, hits, place, count, i32x4.extract_lane(lucky, 0));
    hits = noteHits(search, hits, place + 1, count, i32x4.extract_lane(lucky, 1));
    hits = noteHits(search, hits, place + 2, count, i32x4.extract_lane(lucky, 2));
    hits = noteHits(search, hits, place + 3, count, i32x4.extract_lane(lucky, 3));
  }
  search.found = follow(search, first, hits);
  return count;
}

function kindOf(search: Search, kind: i32): Kind {
  return changetype<Kind>(search.kindsAt + <usize>kind * 48);
}

/** For four orders from this number on, the kinds of which their luck brings something: a bit each. */
function luckyOfFour(search: Search, number: i32): v128 {
  const numbers = i32x4.add(i32x4.splat(number), i32x4(0, 1, 2, 3));
  const root = FourDraws.stem(search.a, numbers);
  let lucky = i32x4.splat(0);
  for (let kind = 0; kind < search.kinds; kind++) {
    const own = kindOf(search, kind);
    const words = FourDraws.leaf(root, own.key);
    const sorted = v128.xor(v128.or(words, i32x4.splat(1)), i32x4.splat(i32.MIN_VALUE));
    const hits = i32x4.le_s(sorted, i32x4.splat(own.most));
    lucky = v128.or(lucky, v128.and(hits, i32x4.splat(1 << kind)));
  }
  return lucky;
}

/** Notes of which kinds the order at this place brings something, if it is one of those drawn. Returns how many are noted by now. */
function noteHits(search: Search, noted: i32, place: i32, count: i32, kinds: i32): i32 {
  if (place >= count) return noted;
  for (let left = kinds; left != 0; left &= left - 1)
    setWhole(search.findsAt, noted++, (place << 8) | (ctz(left) << 2));
  return noted;
}

/** Draws when what was noted is due, and leaves those to be told. Returns how many. */
function follow(search: Search, first: i32, noted: i32): i32 {
  const from = search.from;
  let found = 0;
  for (let i = 0; i < noted; i++) {
    const hit = wholeOf(search.findsAt, i);
    const own = kindOf(search, (hit & 255) >> 2);
    const number = first + (hit >> 8);
    const word = (Draw.bits(search.a, search.b, number, own.turn) | 1) ^ i32.MIN_VALUE;
    const isKept = word <= own.kept;
    const delay = lengthFrom(own.law, own.p, own.q, search.a, search.b, number, own.delayTurn);
    const due = doubleOf(search.placedAt, hit >> 8) + delay;
    if (due < from && !isKept) continue;
    setWhole(search.findsAt, found, hit | ((<i32>isKept) << 1) | <i32>(word <= own.contact));
    setDouble(search.dueAt, found, due);
    found++;
  }
  return found;
}

/** The bits of `Draw.bits` for four customers side by side. */
class FourDraws {
  @inline
  static stem(a: i32, customers: v128): v128 {
    const x = i32x4.add(i32x4.mul(customers, i32x4.splat(0x9e3779b1)), i32x4.splat(a));
    const y = FourDraws.mix(x, 16, 0x21f0aaad);
    const z = FourDraws.mix(y, 15, 0x735a2d97);
    return v128.xor(z, i32x4.shr_u(z, 15));
  }

  @inline
  static leaf(root: v128, key: i32): v128 {
    const x = i32x4.add(root, i32x4.splat(key));
    const y = FourDraws.mix(x, 16, 0x7feb352d);
    const z = FourDraws.mix(y, 15, 0x846ca68b);
    return v128.xor(z, i32x4.shr_u(z, 16));
  }

  @inline
  static mix(x: v128, shift: i32, factor: i32): v128 {
    return i32x4.mul(v128.xor(x, i32x4.shr_u(x, shift)), i32x4.splat(factor));
  }
}

/** The moments of the next orders: a Poisson stream counted backwards from the beginning of the run. */
function drawMoments(search: Search): i32 {
  const most = search.most;
  const from = search.from;
  const placedAt = search.placedAt;
  const a = search.a;
  const b = search.b;
  // kept apart from the memory, which every order would have to wait for
  let number = search.number;
  let point = search.point;
  let count = 0;
  while (search.day < search.days) {
    const perDay = doubleOf(search.perDayAt, search.day);
    const sum = search.sum;
    const whole = <f64>search.day;
    for (const end = sum + perDay; count < most && point < end; count++) {
      setDouble(placedAt, count, from - DAY * (whole + (point - sum) / perDay));
      number++;
      point += Draw.exponential(Draw.bits(a, b, number, 0));
    }
    if (count == most) break;
    search.sum = sum + perDay;
    search.day++;
  }
  search.number = number;
  search.point = point;
  return count;
}
