import { Draw } from "./draws.ts";

/** What to look for among orders, as src/engine/after-sales.ts writes it; `kinds` pairs follow, then room for what is found. */
@unmanaged
class Search {
  a: i32;
  b: i32;
  kinds: i32;
  unused: i32;
}

/** Of one kind: the turn part of the address of its luck, and the highest word that counts, as `highest` of random/source.ts. */
@unmanaged
class Kind {
  turn: i32;
  most: i32;
}

/**
 * Looks for orders, `count` of them from number `first` on, whose luck brings something: most bring nothing. Writes 128 x place +
 * kind for each find behind the kinds, in order. Returns how many there are.
 */
export function findLucky(searchAt: usize, first: i32, count: i32): i32 {
  const search = changetype<Search>(searchAt);
  const kindsAt = searchAt + offsetof<Search>();
  const endAt = kindsAt + ((<usize>search.kinds) << 3);
  let found = endAt;
  for (let place = 0; place < count; place++) {
    for (let at = kindsAt, kind = 0; at < endAt; at += 8, kind++) {
      const own = changetype<Kind>(at);
      const word = Draw.bits(search.a, search.b, first + place, own.turn);
      if (((word | 1) ^ i32.MIN_VALUE) > own.most) continue;
      store<i32>(found, (place << 7) | kind);
      found += 4;
    }
  }
  return <i32>((found - endAt) >> 2);
}
