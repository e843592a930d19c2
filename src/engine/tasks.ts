import { Task } from "./after-sales-plan.ts";
import { newTask } from "./after-sales-record.ts";
import { type AfterSalesState, chance, lengthOf } from "./after-sales-state.ts";
import { TASKS } from "./cells.ts";
import { DUTY, IDLE, INBOX_HEAD, ON, OPEN, TYPE, TYPING, WRAPPING } from "./columns.ts";
import { isOpen, tryToRecover } from "./orders.ts";
import { addWork, START, type State } from "./state.ts";

/** Stands in an agent's TYPING for a task. */
const AT_TASK = -0x40000000;

/** Draws of tasks lie beyond an order's others, two for each kind of task and of contact. */
const FIRST_DRAW = 4096;
const KINDS_OF_CONTACT = 64;

/** A chase falls due, a dispute is opened or a bad review written: work for whoever has free hands, if the shop does it at all. */
export function addTask(
  state: State,
  after: AfterSalesState,
  kind: Task,
  order: number,
  of: number,
): void {
  if (after.plan.taskEffort[kind] === null) return;
  const row = newTask(after.record.tasks, kind, order, of, state.now[0] as number);
  after.tasks[kind]?.push(row);
  countWaiting(state, 1);
  wake(state, after, kind);
}

function countWaiting({ cells }: State, more: number): void {
  cells[TASKS] = (cells[TASKS] as number) + more;
}

/** Calls one agent who types nothing and has nobody waiting, with the fewest open chats. */
function wake(state: State, after: AfterSalesState, kind: Task): void {
  const { agents } = state;
  const doneBy = after.plan.doneBy[kind] as Uint8Array;
  let chosen = -1;
  for (let agent = 0; agent < state.agentCount; agent++) {
    const a = agent << 4;
    if (agents[a + DUTY] !== ON || agents[a + TYPING] !== IDLE) continue;
    if ((agents[a + INBOX_HEAD] as number) >= 0 || doneBy[agents[a + TYPE] as number] !== 1)
      continue;
    if (chosen < 0 || (agents[a + OPEN] as number) < (agents[(chosen << 4) + OPEN] as number))
      chosen = agent;
  }
  if (chosen >= 0) addWork(state, START, chosen);
}

/** An agent with free hands takes up the task that has waited longest, of the first kind there is. */
export function beginTask(state: State, after: AfterSalesState, agent: number): void {
  const { agents } = state;
  const a = agent << 4;
  const type = agents[a + TYPE] as number;
  if (agents[a + DUTY] !== ON) return;
  const row = nextTask(state, after, type);
  if (row < 0) return;
  const { tasks } = after.record;
  const now = state.now[0] as number;
  tasks.agent[row] = agent;
  tasks.started[row] = now;
  after.doing[agent] = row;
  agents[a + TYPING] = AT_TASK;
  const law = after.plan.taskEffort[tasks.kind[row] as number];
  const effort = law
    ? lengthOf(law, after.orderKeys, ...addressOf(after, row)) *
      (state.compiled.speed[type] as number)
    : 0;
  state.kernel.insert(agent, now + effort);
}

/** Takes the next task off its list, leaving out chases of orders paid or closed meanwhile; -1 when there is none. */
function nextTask(state: State, after: AfterSalesState, type: number): number {
  const now = state.now[0] as number;
  for (const [kind, list] of after.tasks.entries()) {
    if (after.plan.doneBy[kind]?.[type] !== 1) continue;
    let head = after.taskHead[kind] as number;
    while (head < list.length) {
      const row = list[head++] as number;
      countWaiting(state, -1);
      if (kind === Task.Chase && !isOpen(after, after.record.tasks.order[row] as number, now))
        continue;
      after.taskHead[kind] = head;
      return row;
    }
    list.length = 0;
    after.taskHead[kind] = 0;
  }
  return -1;
}

/** Source, number and turn of a task's draws: those of its order. */
function addressOf(after: AfterSalesState, row: number): [number, number, number] {
  const { tasks, orders, cases } = after.record;
  const order = tasks.order[row] as number;
  const of = tasks.case[row] as number;
  const contact = of < 0 ? 0 : 1 + (cases.kind[of] as number);
  const place = (tasks.kind[row] as number) * KINDS_OF_CONTACT + contact;
  return [orders.source[order] as number, orders.number[order] as number, FIRST_DRAW + 2 * place];
}

/**
 * The agent's pause after a chat, or a task, is over.
 *
 * @param what the agent's TYPING
 * @returns the agent with a slot to fill, or -1
 */
export function endPause(state: State, agent: number, what: number): number {
  if (what !== AT_TASK) return state.kernel.endChat(WRAPPING - what);
  if (state.after !== null) endTask(state, state.after, agent);
  return -1;
}

function endTask(state: State, after: AfterSalesState, agent: number): void {
  const { tasks, orders } = after.record;
  const row = after.doing[agent] as number;
  const now = state.now[0] as number;
  after.doing[agent] = -1;
  tasks.ended[row] = now;
  const kind = tasks.kind[row] as number;
  const order = tasks.order[row] as number;
  if (kind === Task.Chase) {
    orders.chased[order] = now;
    if (isOpen(after, order, now) && tryToRecover(state, after, order, now)) tasks.success[row] = 1;
  } else if (kind === Task.Mend) {
    const [source, number, turn] = addressOf(after, row);
    if (chance(after.orderKeys, source, number, turn + 1) < after.plan.mended)
      tasks.success[row] = 1;
  }
}

/** An agent goes off duty in the middle of a task: it goes back to the head of its list, to be begun anew. */
export function returnTask(state: State, after: AfterSalesState, agent: number): void {
  const row = after.doing[agent] as number;
  if (row < 0) return;
  const { tasks } = after.record;
  const kind = tasks.kind[row] as Task;
  after.doing[agent] = -1;
  tasks.agent[row] = -1;
  tasks.started[row] = Number.NaN;
  const head = after.taskHead[kind] as number;
  const list = after.tasks[kind] as number[];
  if (head > 0) {
    list[head - 1] = row;
    after.taskHead[kind] = head - 1;
  } else list.unshift(row);
  countWaiting(state, 1);
  wake(state, after, kind);
}
