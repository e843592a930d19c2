/** The same in English. */
export const botEn = {
  name: "Bot",
  passed: "passed on to people",
  resolved: "resolves",
  escalated: "on",
  bounced: "back",
};

export const movesEn = {
  heading: "Best next moves",
  same: "Each simulated again on the same customers, costs taken off; press one to try it",
  working: "Trying moves on the same customers …",
  workingOn: "Trying moves on the same customers: {{done, number}} of {{of, number}}",
  none: "None of the moves tried is told apart as better.",
  measure: "Counted in",
  sales: "Sales",
  profit: "Gross profit",
  margin: "Margin",
  try: "Try",
  takeBack: "Take back",
  together: "These {{count, number}} together",
  tempting: "Looks right, but loses:",
  even: "No difference to be seen",
  salesMore: "{{amount}} less lost",
  salesLess: "{{amount}} more lost",
  profitMore: "{{amount}} more earned",
  profitLess: "{{amount}} less earned",
  free: "costs nothing",
  cost: "cost {{cost}}",
  saves: "{{cost}} less wages",
  costUnknown: "without the price of the bot",
  days: "Better on {{count, number}} of 100 days",
  days_days: "Better in {{count, number}} of 100 runs",
  most: "most days {{range}}",
  most_days: "mostly {{range}}",
  comma: "; ",
  stop: ". ",
  rate: "Platform rate {{from}} → {{to}}",
  midChat: "Price: {{from}} → {{to}} leave in mid-chat",
  beforeReply: "Price: {{from}} → {{to}} leave before a first reply",
  onlyLeft: "only {{amount}} remains",
  turnsLoss: "it loses {{amount}}",
  profitDisagrees: "Does not cover its cost in gross profit",
};

export const hoursEn = {
  name: "1 more agent-hour",
  unit: "is worth, in yuan",
  label:
    "What one more regular agent is worth an hour, along the day; the numbers are in the table",
  waiting: "Simulating one more agent in every hour …",
  wage: "wage",
  title: "What one more regular agent is worth here, an hour",
  column: "1 more hour",
  yes: "Gross profit, too, is above the wage of {{wage}}: worth another agent.",
  no: "Gross profit does not cover the wage of {{wage}}: no place for another agent.",
  unclear: "Gross profit and the wage of {{wage}} are not told apart.",
  howTitle: "How it was found",
  how: "The same customers twice, once with one more regular agent in this stretch, and the sales compared: those of customers who came from its beginning until two hours after its end. Bold: gross profit passes the wage; grey: it does not.",
  breakEven: "Sales that cover the wage",
  pointwise: "each stretch by itself",
};

export const dotsEn = {
  label: "50 such days",
  label_days: "100 runs, two a dot",
  target: "Target {{target}}",
  targetEntry: "Target",
  targetSlider: "Target line",
  reached: "{{target}}, reached by {{count, number}} of 50 dots",
  summary:
    "50 dots stand for 100 such days, two days a dot: {{rule}} from {{low}} to {{high}}; {{count, number}} dots reach the target of {{target}}.",
  summary_one:
    "50 dots stand for 100 such days, two days a dot: {{rule}} from {{low}} to {{high}}; {{count, number}} dot reaches the target of {{target}}.",
  summary_days:
    "50 dots stand for 100 runs, two a dot: {{rule}} from {{low}} to {{high}}; {{count, number}} dots reach the target of {{target}}.",
  summary_days_one:
    "50 dots stand for 100 runs, two a dot: {{rule}} from {{low}} to {{high}}; {{count, number}} dot reaches the target of {{target}}.",
};
