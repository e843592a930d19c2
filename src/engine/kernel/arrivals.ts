import { Draw, EFFORT_KEY } from "./draws.ts";
import { classOf, doubleOf, setDouble, setWhole, wholeOf } from "./layout.ts";

/** Numbers of customers who come in batches begin here. */
const BATCH: i32 = 1 << 30;
/** So many are worked out ahead: many at once, for one draw need not wait for another, and few enough to stay in the cache. */
export const AHEAD: i32 = 256;

/** The arrivals of one replication; src/engine/demand.ts opens them. */
@unmanaged
export class Arrivals {
  from: f64;
  width: f64;
  bins: i32;
  classCount: i32;
  /** Per bin: rate added up to its beginning, and the inverse of its rate. */
  sumAt: usize;
  gapAt: usize;
  /** Per class a stream; one more holds the next batch. */
  streamsAt: usize;
  shareAt: usize;
  batchCount: i32;
  batchAt: usize;
  batchSizeAt: usize;
  batchClassAt: usize;
  batch: i32;
  batchLeft: i32;
  a: i32;
  b: i32;
  /** Worked out ahead: moments, classes, numbers; the next one, and how many there are. */
  dueAt: usize;
  whoAt: usize;
  numberAt: usize;
  /** Efforts of first replies, drawn ahead as well; 0 where these are no customers. */
  effortAt: usize;
  next: i32;
  count: i32;
}

/** A unit Poisson stream read as one class's arrivals: the point reached, when the next customer comes, and the number. */
@unmanaged
class Stream {
  point: f64;
  perShare: f64;
  due: f64;
  a: i32;
  b: i32;
  bin: i32;
  number: i32;
  batchNumber: i32;
  unused: i32;
}

function streamOf(arrivals: Arrivals, customer: i32): Stream {
  return changetype<Stream>(arrivals.streamsAt + <usize>customer * 48);
}

/** Puts everything back to before the first customer. */
export function openArrivals(arrivals: Arrivals): void {
  for (let customer = 0; customer < arrivals.classCount; customer++) {
    const stream = streamOf(arrivals, customer);
    stream.point = 0;
    stream.bin = 0;
    stream.number = -1;
    stream.batchNumber = BATCH;
    advance(arrivals, stream);
  }
  arrivals.batch = 0;
  arrivals.batchLeft = arrivals.batchCount > 0 ? wholeOf(arrivals.batchSizeAt, 0) : 0;
  openBatch(arrivals);
  fill(arrivals);
}

/** Moves a class on to its next customer, who comes where the rate has added up to the stream's next point. */
function advance(arrivals: Arrivals, stream: Stream): void {
  const number = stream.number + 1;
  const point = stream.point + Draw.exponential(Draw.bits(stream.a, stream.b, number, 0));
  const target = point * stream.perShare;
  const sumAt = arrivals.sumAt;
  let bin = stream.bin;
  while (bin < arrivals.bins && doubleOf(sumAt, bin + 1) < target) bin++;
  stream.number = number;
  stream.point = point;
  stream.bin = bin;
  stream.due =
    bin < arrivals.bins
      ? arrivals.from +
        <f64>bin * arrivals.width +
        (target - doubleOf(sumAt, bin)) * doubleOf(arrivals.gapAt, bin)
      : Infinity;
}

/** Works out the next arrivals when all known ones are taken. Behind the last one stands Infinity. */
export function fill(arrivals: Arrivals): void {
  const classCount = arrivals.classCount;
  let row = 0;
  for (; row < AHEAD; row++) {
    let due = streamOf(arrivals, 0).due;
    let customer = 0;
    for (let other = 1; other <= classCount; other++)
      if (streamOf(arrivals, other).due < due) {
        due = streamOf(arrivals, other).due;
        customer = other;
      }
    if (due == Infinity) break;
    setDouble(arrivals.dueAt, row, due);
    if (customer == classCount) takeFromBatch(arrivals, row);
    else {
      const stream = streamOf(arrivals, customer);
      setWhole(arrivals.whoAt, row, customer);
      setWhole(arrivals.numberAt, row, stream.number);
      advance(arrivals, stream);
    }
  }
  setDouble(arrivals.dueAt, row, Infinity);
  if (arrivals.effortAt != 0) drawEfforts(arrivals, row);
  arrivals.next = 0;
  arrivals.count = row;
}

/** Takes the next customer of the batch. */
function takeFromBatch(arrivals: Arrivals, row: i32): void {
  let customer = wholeOf(arrivals.batchClassAt, arrivals.batch);
  if (customer < 0) {
    const luck = Draw.bits(arrivals.a, arrivals.b, arrivals.batch, arrivals.batchLeft);
    let rest = Draw.uniform(luck);
    const last = arrivals.classCount - 1;
    for (customer = 0; customer < last; customer++) {
      const share = doubleOf(arrivals.shareAt, customer);
      if (rest < share) break;
      rest -= share;
    }
  }
  const stream = streamOf(arrivals, customer);
  stream.batchNumber++;
  setWhole(arrivals.whoAt, row, customer);
  setWhole(arrivals.numberAt, row, stream.batchNumber);
  arrivals.batchLeft--;
  if (arrivals.batchLeft == 0) arrivals.batch++;
  openBatch(arrivals);
}

function openBatch(arrivals: Arrivals): void {
  while (arrivals.batchLeft == 0 && arrivals.batch < arrivals.batchCount) {
    arrivals.batchLeft = wholeOf(arrivals.batchSizeAt, arrivals.batch);
    if (arrivals.batchLeft == 0) arrivals.batch++;
  }
  streamOf(arrivals, arrivals.classCount).due =
    arrivals.batch < arrivals.batchCount ? doubleOf(arrivals.batchAt, arrivals.batch) : Infinity;
}

/** Draws the efforts of the first replies to those worked out: here no event waits for a draw, and one need not wait for another. */
function drawEfforts(arrivals: Arrivals, count: i32): void {
  for (let row = 0; row < count; row++) {
    const customer = wholeOf(arrivals.whoAt, row);
    const number = wholeOf(arrivals.numberAt, row);
    const mean = classOf(customer).effortMean;
    setDouble(arrivals.effortAt, row, Draw.lengthOf(mean, customer, EFFORT_KEY, number, 0));
  }
}
