import { Deal, Doing, Ending, type Film } from "./film.ts";

/** One moment of a film. Filled again and again: a player asks for fifty in a second. */
export interface Scene {
  at: number;
  /** Rows of the spells under way; read the first `count` only. */
  readonly under: Int32Array;
  count: number;
  /** Spells under way, by `Doing`. */
  readonly doing: Int32Array;
  /** Since the film began: contacts that came, got a first reply, left for want of one, and sales lost by drawn luck. */
  arrived: number;
  replied: number;
  left: number;
  lostOrders: number;
  lost: number;
  /** Customers there, whatever they are doing: arrived and not at their end. */
  present: number;
  /** Longest that anybody has been waiting for a first reply, in seconds; 0 when nobody is. */
  longestWait: number;
  /** Customers who wait for a first reply. */
  firsts: number;
  agentsOnDuty: number;
}

/** Room for the scenes of a film. */
export function emptyScene(film: Film): Scene {
  return {
    at: film.from,
    under: new Int32Array(film.spells.count),
    count: 0,
    doing: new Int32Array(Object.keys(Doing).length),
    arrived: 0,
    replied: 0,
    left: 0,
    lostOrders: 0,
    lost: 0,
    present: 0,
    longestWait: 0,
    firsts: 0,
    agentsOnDuty: 0,
  };
}

/** Whether a contact of that ending left for want of a reply. */
export const isLeaver = (ending: number): boolean =>
  ending === Ending.Left || ending === Ending.ToRival;

/** What is to be seen at a moment: spells from (inclusive) to (exclusive), and what has happened before it. */
export function sceneAt(film: Film, at: number, scene: Scene): Scene {
  scene.at = at;
  noteSpells(film, at, scene);
  noteContacts(film, at, scene);
  const { duty } = film;
  let onDuty = 0;
  for (let i = 0; i < duty.agent.length; i++)
    if ((duty.from[i] as number) <= at && at < (duty.until[i] as number)) onDuty++;
  scene.agentsOnDuty = onDuty;
  return scene;
}

function noteSpells({ spells }: Film, at: number, scene: Scene): void {
  scene.doing.fill(0);
  let count = 0;
  let firsts = 0;
  let longest = 0;
  for (let i = 0; i < spells.count && (spells.from[i] as number) <= at; i++) {
    if ((spells.until[i] as number) <= at) continue;
    scene.under[count++] = i;
    const doing = spells.doing[i] as number;
    scene.doing[doing] = (scene.doing[doing] as number) + 1;
    if (spells.turn[i] !== 0 || doing === Doing.WithBot || doing > Doing.Answered) continue;
    firsts++;
    const waited = at - (spells.asked[i] as number);
    if (waited > longest) longest = waited;
  }
  scene.count = count;
  scene.firsts = firsts;
  scene.longestWait = longest;
}

function noteContacts({ contacts, from }: Film, at: number, scene: Scene): void {
  let [arrived, replied, left, lost, lostOrders, present] = [0, 0, 0, 0, 0, 0];
  for (let c = 0; c < contacts.count && (contacts.arrived[c] as number) <= at; c++) {
    if ((contacts.arrived[c] as number) >= from) arrived++;
    const first = contacts.replied[c] as number;
    if (first >= from && first <= at) replied++;
    const ended = contacts.ended[c] as number;
    if (!(ended <= at)) {
      present++;
      continue;
    }
    if (ended < from) continue;
    if (isLeaver(contacts.ending[c] as number)) left++;
    if (contacts.deal[c] !== Deal.Lost) continue;
    lostOrders++;
    lost += contacts.worth[c] as number;
  }
  scene.arrived = arrived;
  scene.replied = replied;
  scene.left = left;
  scene.lost = lost;
  scene.lostOrders = lostOrders;
  scene.present = present;
}
