/** What the compare screen says, in English. */
export const compareEn = {
  plan: "Plan",
  tried: "tried",
  triedName: "Being tried",
  planName: "Plan {{id}}",
  base: "Base",
  inherits: "The others keep only what differs from it and follow it in the rest.",
  setBase: "Make base",
  try: "Open",
  pin: "Keep",
  drop: "Remove",
  dropPlan: "Remove plan {{id}}",
  more: "{{count, number}} more",
  waiting: "Comparing on the same customers …",
  emptyHeading: "Put two plans or more before the same customers.",
  emptyBody:
    "Change anything on the plan screen and press P, or Keep to compare, and it appears here.",
  beginWith: "Or begin with a common question",
  notYet: "First the plan as it stands; in a moment …",
  questions: {
    "bot-or-hire": {
      title: "Bot or hire?",
      plans:
        "A bot that resolves up to 5 points more; 4 temps in the 3 hours that lose most; both.",
    },
    "which-hours": {
      title: "12 hours of work: where?",
      plans:
        "6 temps in the 2 hours that lose most, or 4 for 3 hours, or 2 for 6. The wages are the same.",
    },
    "whom-first": {
      title: "Whom to answer first?",
      plans:
        "First questions first; chats to whoever owes fewest replies; both. None of it costs anything.",
    },
    "how-many": {
      title: "How many chats at once?",
      plans: "Caps two fifths up, or two fifths down. No more hands: see which way the money goes.",
    },
  },
  choose: "Choose {{plan}}: after costs it earns ",
  gain: "{{yuan}} more a day",
  gain_days: "{{yuan}} more over the {{together}} days",
  stay: "The plan as it stands (A) earns most",
  noneBetter: "No plan is clearly better than the plan as it stands (A)",
  undecided: "{{plan}} and the plan as it stands (A) are not told apart",
  byRate:
    "By the platform's rate alone you would choose {{plan}} ({{rate}}), and earn {{yuan}} less.",
  byRateAlike:
    "By the platform's rate alone you would choose {{plan}} ({{rate}}); in money it is not told apart from {{best}}.",
  days: "On {{count, number}} of 100 such days {{plan}} is better than now.",
  days_days:
    "In {{count, number}} of 100 runs of the {{together}} days {{plan}} is better than now.",
  alike: "{{one}} and {{other}} are not told apart.",
  ownMargin: "At a margin of {{margin}}, refunds taken off.",
  usualMargin: "At a usual margin of {{margin}}; change it under All assumptions.",
  broken: "What plans {{plans}} change no longer fits this base; they are left out.",
  rows: {
    lost: "Lost sales",
    platform: "Platform rate",
    response: "First reply, mean",
    before: "Left unanswered",
    later: "Left mid-chat",
    net: "Net (margin less cost)",
  },
  points: "points",
  moreWord: "+",
  lessWord: "−",
  underOne: "under 1",
  equal: "the same",
  notToldApart: "not told apart",
  betterDays: "{{count, number}} d",
  betterDays_days: "{{count, number}} runs",
  betterDaysOf: "Better than the base on {{count, number}} of 100 such days",
  betterDaysOf_days:
    "Better than the base in {{count, number}} of 100 runs of the {{together}} days",
  dots: "50 dots for 100 days: better than the base on {{count, number}} of them, most days saving {{range}}",
  dots_days:
    "50 dots for 100 runs of {{together}} days: better than the base in {{count, number}} of them, eight times in ten saving {{range}}",
  savedHeading: "Which hours are saved",
  savedUnit: "less lost than A, in units of {{unit}} yuan; negative is more lost",
  note: "Each plan met the same customers on {{count, number}} simulated days. Days (d): on how many of 100 it is better than the base.",
  note_days:
    "Each plan met the same customers in {{count, number}} runs of the {{together}} days; amounts are of all the days. Runs: in how many of 100 it is better than the base.",
  taughtAhead:
    "The bot of plan {{plan}} resolves more than A's: what it costs by the chat is taken off, teaching it is not. That has yet to come out of the {{yuan}} by which it is ahead of A: spread your vendor's quote and compare again.",
  taught:
    "The bot of plan {{plan}} resolves more than A's: what it costs by the chat is taken off, teaching it is not, so take your vendor's quote off yourself.",
  done: "Comparison finished",
};
