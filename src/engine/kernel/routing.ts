import { Draw, TIES_KEY } from "./draws.ts";
import {
  agentOf,
  chatOf,
  classOf,
  CustomerClass,
  shop,
  StaffType,
  typeOf,
  wholeOf,
} from "./layout.ts";
import { FEWEST_OPEN, FEWEST_PENDING, ON, ROUND_ROBIN } from "./values.ts";

/** Lists of able agents per staff type; loads above share the last. */
const LOADS: i32 = 1024;

/** Able agents of one type at one load, in the order in which they came to it. */
@unmanaged
class AbleList {
  head: i32;
  tail: i32;
  length: i32;
}

function listOf(type: StaffType, load: i32): AbleList {
  return changetype<AbleList>(type.listsAt + <usize>load * 12);
}

/**
 * Lists the agent under its load if it can take a chat, takes it off the list if not. Agents of one type and load stand in
 * the order in which they came to that load.
 */
export function relist(agent: i32): void {
  const own = agentOf(agent);
  const type = typeOf(own.type);
  let bucket = -1;
  if (own.duty == ON && own.open < type.cap) {
    const choice = shop.choice;
    const load = choice == FEWEST_OPEN ? own.open : choice == FEWEST_PENDING ? own.pending : 0;
    bucket = min(load, LOADS - 1);
  }
  const before = own.bucket;
  if (bucket == before) return;
  if (before >= 0) {
    const list = listOf(type, before);
    const next = own.nextAble;
    const previous = own.previousAble;
    if (previous < 0) list.head = next;
    else agentOf(previous).nextAble = next;
    if (next < 0) list.tail = previous;
    else agentOf(next).previousAble = previous;
    list.length--;
    type.able--;
  }
  own.bucket = bucket;
  if (bucket < 0) return;
  const list = listOf(type, bucket);
  const tail = list.tail;
  own.ableSince = shop.now;
  own.nextAble = -1;
  own.previousAble = tail;
  if (tail < 0) list.head = agent;
  else agentOf(tail).nextAble = agent;
  list.tail = agent;
  list.length++;
  type.able++;
  if (type.able == 1 || bucket < type.leastLoad) type.leastLoad = bucket;
}

/** The least load of a type that has able agents. */
function leastLoadOf(type: StaffType): i32 {
  let load = type.leastLoad;
  while (listOf(type, load).head < 0) load++;
  type.leastLoad = load;
  return load;
}

/** The agent who gets this chat by the scenario's rule, or -1 when none can take it. */
export function chooseAgent(chat: i32): i32 {
  const customer = classOf(chatOf(chat).customer);
  if (shop.choice == ROUND_ROBIN) return leastTurn(customer);
  if (shop.tiesByLot) return byLot(chat, customer);
  let chosen = -1;
  let least = LOADS;
  for (let i = 0; i < customer.typeCount; i++) {
    const type = typeOf(wholeOf(customer.typesAt, i));
    if (type.able == 0) continue;
    const load = leastLoadOf(type);
    const head = listOf(type, load).head;
    if (load < least || (load == least && agentOf(head).ableSince < agentOf(chosen).ableSince)) {
      least = load;
      chosen = head;
    }
  }
  return chosen;
}

/** One of those with the least load, each with the same chance. */
function byLot(chat: i32, customer: CustomerClass): i32 {
  let least = LOADS;
  let equals = 0;
  for (let i = 0; i < customer.typeCount; i++) {
    const type = typeOf(wholeOf(customer.typesAt, i));
    if (type.able == 0) continue;
    const load = leastLoadOf(type);
    if (load < least) {
      least = load;
      equals = 0;
    }
    if (load == least) equals += listOf(type, load).length;
  }
  if (equals == 0) return -1;
  const own = chatOf(chat);
  const luck = Draw.uniform(Draw.word(own.customer, TIES_KEY, own.number, own.address));
  let rest = <i32>Math.floor(luck * <f64>equals);
  for (let i = 0; i < customer.typeCount; i++) {
    const list = listOf(typeOf(wholeOf(customer.typesAt, i)), least);
    if (rest >= list.length) {
      rest -= list.length;
      continue;
    }
    let agent = list.head;
    for (; rest > 0; rest--) agent = agentOf(agent).nextAble;
    return agent;
  }
  return -1;
}

/** The agent with the fewest chats so far, relative to the weight. */
function leastTurn(customer: CustomerClass): i32 {
  let chosen = -1;
  for (let i = 0; i < customer.typeCount; i++) {
    let agent = listOf(typeOf(wholeOf(customer.typesAt, i)), 0).head;
    for (; agent >= 0; agent = agentOf(agent).nextAble)
      if (chosen < 0 || agentOf(agent).turnOf < agentOf(chosen).turnOf) chosen = agent;
  }
  return chosen;
}
