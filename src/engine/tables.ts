import { table as logarithms } from "#random/exponential.ts";
import { CELLS_AT, DOUBLES, FIRST_RULE_DOUBLE, FIRST_RULE_WHOLE } from "./cells.ts";
import type { Compiled } from "./compile.ts";
import type { CompiledBot } from "./compile-auto-reply.ts";
import { KEYS } from "./keys.ts";
import {
  CLASS_BYTES,
  type FixedPlaces,
  LIST_BYTES,
  LOADS,
  LOGARITHMS_AT,
  TYPE_BYTES,
} from "./memory.ts";

/** Writes what the scenario says into the memory, in the rows of kernel/layout.ts. */
export function writeTables(buffer: ArrayBuffer, fixed: FixedPlaces, compiled: Compiled): void {
  new Float64Array(buffer, LOGARITHMS_AT, logarithms.length).set(logarithms);
  writeRules(buffer, compiled);
  writeClasses(buffer, fixed, compiled);
  writeTypes(buffer, fixed, compiled);
  writeEase(buffer, fixed, compiled);
  writeBot(buffer, fixed.autoReply, compiled.bot);
}

function writeClasses(buffer: ArrayBuffer, fixed: FixedPlaces, compiled: Compiled): void {
  const view = new DataView(buffer);
  let typesAt = fixed.classTypesAt;
  for (const [customer, known] of compiled.classes.entries()) {
    const at = fixed.classesAt + customer * CLASS_BYTES;
    const { fixedRounds, priority, types, firstLaw, rivalLaw, laterLaw, autoReply } = known;
    const doubles = [
      compiled.effortMean[customer] as number,
      compiled.thinkMean[customer] as number,
      known.firstMean,
      known.firstGrace,
      known.laterMean,
      known.laterGrace,
      known.geometricScale,
      known.headStart,
      known.balkShare,
    ];
    for (const [place, value] of doubles.entries()) view.setFloat64(at + 8 * place, value, true);
    view.setInt32(at + 72, fixedRounds, true);
    view.setInt32(at + 76, priority, true);
    const meets = autoReply.menu > 0 || autoReply.attempted > 0;
    for (const [place, has] of [firstLaw, rivalLaw, laterLaw, meets || null].entries())
      view.setUint8(at + 80 + place, has === null ? 0 : 1);
    view.setInt32(at + 84, types.length, true);
    view.setInt32(at + 88, typesAt, true);
    view.setInt32(at + 92, fixed.keysAt + 4 * KEYS * customer, true);
    for (const [place, law] of [known.effort, known.think, firstLaw, laterLaw].entries()) {
      const row = at + 104 + 24 * place;
      view.setFloat64(row, law?.p ?? 0, true);
      view.setFloat64(row + 8, law?.q ?? 0, true);
      view.setInt32(row + 16, law?.kind ?? 0, true);
    }
    view.setFloat64(at + 200, rivalLaw?.p ?? 0, true);
    view.setFloat64(at + 208, rivalLaw?.q ?? 0, true);
    view.setInt32(at + 216, rivalLaw?.kind ?? 0, true);
    view.setInt32(at + 220, known.rivals, true);
    const { menu, attempted, asksForHuman, turnsAway, resolved, recognised, bouncesBack } =
      autoReply;
    const shares = [menu, attempted, asksForHuman, turnsAway, resolved, recognised, bouncesBack];
    new Float64Array(buffer, at + 224, 7).set(shares);
    writeSales(buffer, at + 280, compiled, customer);
    new Int32Array(buffer, typesAt, types.length).set(types);
    typesAt += 4 * types.length;
  }
}

/** What a purchase of this class depends on. */
function writeSales(buffer: ArrayBuffer, at: number, compiled: Compiled, customer: number): void {
  if (compiled.afterSales === null) return;
  const { answered, floor, rivalFloor, slowLoss, slowAfter, botQuality } = compiled.afterSales;
  const columns = [answered, floor, rivalFloor, slowLoss, slowAfter, botQuality];
  new Float64Array(buffer, at, 6).set(columns.map((column) => column[customer] ?? 0));
}

/** The bot, as kernel/auto-reply.ts reads it. */
export function writeBot(
  buffer: ArrayBuffer,
  { at, hoursAt }: FixedPlaces["autoReply"],
  bot: CompiledBot | null,
): void {
  if (bot === null) return;
  const { time, bounceAfter, repliesScale, hours } = bot;
  for (const [place, law] of [time, bounceAfter].entries()) {
    new Float64Array(buffer, at + 24 * place, 2).set([law?.p ?? 0, law?.q ?? 0]);
    new Int32Array(buffer, at + 24 * place + 16, 2).set([law?.kind ?? 0, Number(law !== null)]);
  }
  new Float64Array(buffer, at + 48, 1)[0] = repliesScale;
  new Int32Array(buffer, at + 56, 3).set([1, hours?.length ?? 0, hoursAt]);
  if (hours !== null) new Float64Array(buffer, hoursAt, hours.length).set(hours);
}

function writeTypes(buffer: ArrayBuffer, fixed: FixedPlaces, compiled: Compiled): void {
  const view = new DataView(buffer);
  let servesAt = fixed.servesAt;
  for (const [type, serves] of compiled.serves.entries()) {
    const at = fixed.typesAt + type * TYPE_BYTES;
    view.setFloat64(at, compiled.speed[type] as number, true);
    view.setFloat64(at + 8, compiled.weight[type] as number, true);
    view.setInt32(at + 16, compiled.cap[type] as number, true);
    view.setInt32(at + 20, serves.length, true);
    view.setInt32(at + 24, servesAt, true);
    view.setInt32(at + 28, fixed.listsAt + type * LOADS * LIST_BYTES, true);
    view.setFloat64(at + 48, compiled.afterSales?.quality[type] ?? 0, true);
    view.setFloat64(at + 56, compiled.afterSales?.wrong[type] ?? 0, true);
    new Int32Array(buffer, servesAt, serves.length).set(serves);
    servesAt += 4 * serves.length;
  }
}

function writeEase(buffer: ArrayBuffer, { ease: places }: FixedPlaces, compiled: Compiled): void {
  const { ease, cap } = compiled;
  if (ease === null) return;
  const { tiredAfter, tiring, canned, saves, shortest, drafted, draftFactor, wrong } = ease;
  const { at, draftFactorAt, wrongAt, workedBeforeAt, workedSinceAt } = places;
  new Float64Array(buffer, at, 6).set([tiredAfter, tiring, canned, saves, shortest, drafted]);
  new Int32Array(buffer, at + 48, 4).set([draftFactorAt, wrongAt, workedBeforeAt, workedSinceAt]);
  new Float64Array(buffer, draftFactorAt, cap.length).set(draftFactor);
  new Float64Array(buffer, wrongAt, cap.length).set(wrong ?? []);
}

function writeRules(buffer: ArrayBuffer, compiled: Compiled): void {
  const { rules, stop, until, roster, afterSales, wrapUp, ease } = compiled;
  const doubles = new Float64Array(buffer, CELLS_AT + 8 * FIRST_RULE_DOUBLE, 11);
  doubles.set([
    stop,
    rules.holdAfterEnd,
    rules.holdThinking,
    rules.crowdCost,
    rules.handoverEffort,
    rules.escalatedEffort,
    rules.greetingPatience,
    rules.escalatedPatience,
    rules.laterPatience,
    until,
    afterSales?.menuQuality ?? 0,
  ]);
  const wholes = new Int32Array(buffer, CELLS_AT + 8 * DOUBLES + 4 * FIRST_RULE_WHOLE, 15);
  wholes.set([
    roster.agentType.length,
    rules.choice,
    Number(rules.tiesByLot),
    rules.order,
    rules.firstUntil,
    rules.laterUntil,
    Number(rules.laterClockAfterAssignment),
    rules.shiftEnd,
    rules.capacity,
    rules.crowdAbove,
    Number(afterSales !== null),
    Number(wrapUp !== null),
    Number(ease !== null),
    Number(afterSales !== null && afterSales.comeBack !== null),
  ]);
}
