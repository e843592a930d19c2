import type { Entity, Facility, Request, Simjs } from "simjs";
import type { Round } from "./round.ts";

const AGENTS = 300;
const SLOTS = 8;
const ARRIVAL_RATE = 2.375;
const PATIENCE_RATE = 1 / 120;
const END_SHARE = 1 / 6;
const EFFORT_RATE = 1 / 20;
const THINK_RATE = 1 / 45;

/** An agent: an inbox answered one message at a time, and links to those with as many open chats. */
interface Agent {
  readonly inbox: Facility;
  open: number;
  before: Agent | undefined;
  after: Agent | undefined;
}

/** Agents by number of open chats; at each number, whoever has been there longest comes first. */
class Ladder {
  readonly #first: (Agent | undefined)[] = [];
  readonly #last: (Agent | undefined)[] = [];

  /** The agent with the fewest open chats, unless all slots are taken. */
  best(): Agent | undefined {
    for (let open = 0; open < SLOTS; open++) {
      const agent = this.#first[open];
      if (agent !== undefined) return agent;
    }
    return undefined;
  }

  append(agent: Agent): void {
    const last = this.#last[agent.open];
    agent.before = last;
    agent.after = undefined;
    if (last === undefined) this.#first[agent.open] = agent;
    else last.after = agent;
    this.#last[agent.open] = agent;
  }

  move(agent: Agent, change: number): void {
    const { before, after, open } = agent;
    if (before === undefined) this.#first[open] = after;
    else before.after = after;
    if (after === undefined) this.#last[open] = before;
    else after.before = before;
    agent.open += change;
    this.append(agent);
  }
}

/**
 * Workload w3 (message-level chat) as a user of simjs writes it: each agent's inbox is a Facility with one server, a chat is
 * an object, routing and the central queue are plain JavaScript. One entity makes all requests and sets all timers.
 */
export function runSimjsChats(simjs: Simjs, customers: number, seed: number): Round {
  const random = new simjs.Random(seed);
  const ladder = new Ladder();
  for (let i = 0; i < AGENTS; i++) {
    const inbox = new simjs.Facility(`agent ${i}`);
    ladder.append({ inbox, open: 0, before: undefined, after: undefined });
  }
  const queue: Chat[] = [];
  let queueHead = 0;
  let arrived = 0;
  let abandoned = 0;
  let replies = 0;
  let thinks = 0;
  let firstResponse = 0;
  let duration = 0;

  interface Chat {
    readonly arrivedAt: number;
    agent: Agent | undefined;
    assignedAt: number;
    isFirst: boolean;
    hasLeft: boolean;
    patience: Request | undefined;
  }

  class Chats extends simjs.Entity {
    start() {
      this.setTimer(random.exponential(ARRIVAL_RATE)).done(this.arrive);
    }

    arrive(this: Entity & Chats) {
      arrived++;
      const chat: Chat = {
        arrivedAt: this.time(),
        agent: undefined,
        assignedAt: 0,
        isFirst: true,
        hasLeft: false,
        patience: undefined,
      };
      const agent = ladder.best();
      if (agent !== undefined) {
        ladder.move(agent, 1);
        this.assign(chat, agent);
      } else {
        queue.push(chat);
        chat.patience = this.setTimer(random.exponential(PATIENCE_RATE));
        chat.patience.done(this.leave, this, chat);
      }
      if (arrived < customers) this.start();
    }

    leave(chat: Chat) {
      abandoned++;
      chat.hasLeft = true;
    }

    assign(chat: Chat, agent: Agent) {
      chat.agent = agent;
      chat.assignedAt = this.time();
      this.ask(chat);
    }

    ask(chat: Chat) {
      if (chat.agent === undefined) return;
      this.useFacility(chat.agent.inbox, random.exponential(EFFORT_RATE)).done(
        this.reply,
        this,
        chat,
      );
    }

    reply(chat: Chat) {
      replies++;
      if (chat.isFirst) {
        firstResponse += this.time() - chat.arrivedAt;
        chat.isFirst = false;
      }
      if (random.random() < END_SHARE) this.end(chat);
      else this.setTimer(random.exponential(THINK_RATE)).done(this.comeBack, this, chat);
    }

    comeBack(chat: Chat) {
      thinks++;
      this.ask(chat);
    }

    end(chat: Chat) {
      const { agent } = chat;
      duration += this.time() - chat.assignedAt;
      if (agent === undefined) return;
      const next = this.shift();
      if (next === undefined) ladder.move(agent, -1);
      else this.assign(next, agent);
    }

    /** The head of the central queue; those who have left are passed over. */
    shift(): Chat | undefined {
      while (queueHead < queue.length) {
        const chat = queue[queueHead++];
        if (chat === undefined || chat.hasLeft) continue;
        chat.patience?.cancel();
        return chat;
      }
      return undefined;
    }
  }

  const sim = new simjs.Sim();
  sim.addEntity(Chats);
  sim.simulate(Number.POSITIVE_INFINITY);
  const served = customers - abandoned;
  return {
    customers,
    events: customers + abandoned + replies + thinks,
    checks: {
      abandonmentShare: abandoned / customers,
      meanFirstResponse: firstResponse / served,
      meanChatDuration: duration / served,
    },
  };
}
