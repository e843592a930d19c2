import { Fate, type Journal, TurnState } from "#engine/journal.ts";

/** What a journal says about a workload of calls: shares of all customers, and the mean wait of all in seconds. */
export function checkCalls({ contacts }: Journal): Readonly<Record<string, number>> {
  const { count, fate, queued, assigned, ended } = contacts;
  let waited = 0;
  let abandoned = 0;
  let wait = 0;
  for (let row = 0; row < count; row++) {
    const hasLeft = fate[row] !== Fate.Done;
    const end = (hasLeft ? ended : assigned)[row] as number;
    const one = end - (queued[row] as number);
    if (one > 0) waited++;
    if (hasLeft) abandoned++;
    wait += one;
  }
  return { waitShare: waited / count, abandonmentShare: abandoned / count, meanWait: wait / count };
}

/** What a journal says about a workload of chats: times in seconds over chats that got a slot. */
export function checkChats({ contacts, turns }: Journal): Readonly<Record<string, number>> {
  const { count, fate, assigned, released, arrived } = contacts;
  let served = 0;
  let duration = 0;
  for (let row = 0; row < count; row++) {
    if (fate[row] !== Fate.Done) continue;
    served++;
    duration += (released[row] as number) - (assigned[row] as number);
  }
  let response = 0;
  for (let row = 0; row < turns.count; row++) {
    if (turns.index[row] !== 0 || turns.state[row] !== TurnState.Answered) continue;
    response += (turns.replied[row] as number) - (arrived[turns.contact[row] as number] as number);
  }
  return {
    abandonmentShare: 1 - served / count,
    meanFirstResponse: response / served,
    meanChatDuration: duration / served,
  };
}

/** Arrivals, abandonments, ends of replies and ends of thinking: alike for every engine that is compared. */
export function countChatEvents({ contacts, turns }: Journal): number {
  let events = contacts.count;
  for (let row = 0; row < contacts.count; row++) {
    if (contacts.fate[row] !== Fate.Done) events++;
  }
  for (let row = 0; row < turns.count; row++) {
    if (turns.state[row] === TurnState.Answered) events++;
    if ((turns.index[row] as number) > 0) events++;
  }
  return events;
}
