import { sources } from "./sources.ts";
import { toHours, seconds } from "#units/units.ts";
import { Flag } from "./columns.ts";
import { carriersOf } from "./contact-share.ts";
import { addSlotSeconds, spread } from "./day.ts";
import type { Outcome } from "./outcome.ts";
import { repliesSent } from "./response-sums.ts";
import { staffingOf } from "./staffing.ts";
import { dutySeconds, workOf } from "./work.ts";

const source = sources.counted;

/** What an hour of an agent brings. */
export const productivity: readonly Outcome[] = [
  {
    id: "agent-hours",
    group: "work",
    label: { zh: "在岗工时", en: "Agent-hours" },
    definition: {
      zh: "全部客服在岗小时数，休息不算，下班后聊完手上会话的时间算",
      en: "Hours on duty of all agents, breaks left out, the time to finish chats after the shift included",
    },
    unit: "hours",
    better: "neither",
    source,
    bySlot: false,
    total: true,
    measure: (day, of, per) => {
      const { regular, temp, other } = workOf(day);
      per[0] = 1;
      for (let slot = 0; slot < of.length; slot++) {
        const own = (regular.duty[slot] as number) + (temp.duty[slot] as number);
        of[slot] = toHours(seconds(own + (other.duty[slot] as number)));
      }
    },
  },
  {
    id: "agents-on-duty",
    group: "work",
    label: { zh: "在岗人数", en: "Agents on duty" },
    definition: {
      zh: "平均同时在岗的客服人数（按时间平均，只看模拟时段内）",
      en: "Agents on duty at the same time, averaged over the time of the horizon",
    },
    unit: "agents",
    better: "neither",
    source,
    bySlot: true,
    measure: (day, of, per) => {
      const { duty } = day.journal;
      const { end } = staffingOf(day);
      addSlotSeconds(day, per);
      for (let row = 0; row < duty.count; row++) {
        spread(day, duty.from[row] as number, end[row] as number, of);
      }
    },
  },
  {
    id: "chats-per-agent-hour",
    group: "work",
    label: { zh: "每人每小时接待量", en: "Chats per agent-hour" },
    definition: {
      zh: "分到客服的会话数除以在岗小时数",
      en: "Contacts given to an agent over hours on duty",
    },
    unit: "per-hour",
    better: "higher",
    source,
    bySlot: false,
    measure: (day, of, per) => {
      of[0] = carriersOf(day, Flag.Assigned);
      per[0] = toHours(seconds(dutySeconds(workOf(day))));
    },
  },
  {
    id: "replies-per-agent-hour",
    group: "work",
    label: { zh: "每人每小时回复数", en: "Replies per agent-hour" },
    definition: {
      zh: "人工发出的回复数（含白回的）除以在岗小时数",
      en: "Human replies sent, those to customers who had gone included, over hours on duty",
    },
    unit: "per-hour",
    better: "higher",
    source,
    bySlot: false,
    measure: (day, of, per) => {
      of[0] = repliesSent(day);
      per[0] = toHours(seconds(dutySeconds(workOf(day))));
    },
  },
];
