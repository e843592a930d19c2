import type { FormulaText } from "./text-zh.ts";

/** What the panel of the manager's formula says, in English. */
export const formulaEn: FormulaText = {
  panel: "The manager's formulas on this day",
  lead: "Two common rules, for the contacts expected on the same day (without those the bot keeps), {{least}} to {{most}} chats an hour each, in shifts of eight hours. Dashes: the people each half hour really takes, as simulated.",
  names: {
    "day-total": "Day total ÷ chats per agent",
    "peak-hour": "Peak hour of each shift ÷ {{least}}–{{most}}",
  },
  says: "{{lean}}–{{rich}} people, {{leanHours}}–{{richHours}} agent-hours.",
  misses:
    "At {{chats}}: {{short}} agent-hours short, most at {{at}} ({{people}} people); {{idle}} others are not needed.",
  enough: "At {{chats}}: enough everywhere; {{idle}} agent-hours are not needed.",
  why: {
    "day-total": "It spreads the peak over the day, and knows of no busier day.",
    "peak-hour": "It pays a whole shift for its peak hour, and knows of no busier day.",
  },
  legend: { needed: "needed", rich: "at {{chats}}", lean: "at {{chats}}", lack: "short" },
  chart: "{{name}}: people by half hour, at most {{most}}; needed at most {{needed}} (at {{at}}).",
  roster: "See how these rosters do when simulated, on the Roster page",
};
