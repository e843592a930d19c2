/** The headline and the line beneath it, in English; keys with `_days` speak of several days. */
export const verdictEn = {
  region: "Verdict",
  waiting: "Simulating, message by message…",
  missed:
    "About <missed>{{count, number}}</missed> in {{outOf}} customers passed to people get no reply within {{limit}}; ",
  missed_one:
    "About <missed>{{count, number}}</missed> in {{outOf}} customers passed to people gets no reply within {{limit}}; ",
  noneMissed:
    "<missed>Almost every</missed> customer passed to people gets a reply within {{limit}}; ",
  nobody: "No customer is passed to people; ",
  nobody_days: "In {{days}} days no customer is passed to people; ",
  lost: "the day loses about <lost>{{lost}}</lost> of sales.",
  lost_days: "the {{days}} days lose about <lost>{{lost}}</lost> of sales.",
  nothingSold: "the plan sells nothing, so <lost>no money</lost> is counted.",
  nothingLost: "the day loses <lost>hardly any</lost> sales.",
  nothingLost_days: "the {{days}} days lose <lost>hardly any</lost> sales.",
  range: "Most days lose <lost>{{range}}</lost>.",
  range_days: "Eight times in ten the {{days}} days lose <lost>{{range}}</lost>.",
  reach: "<platform>{{count, number}} of 100</platform> such days reach {{target}}.",
  reach_one: "<platform>{{count, number}} of 100</platform> such days reaches {{target}}.",
  reach_days:
    "<platform>{{count, number}} of 100</platform> runs of these {{days}} days reach {{target}} as a whole.",
  reach_days_one:
    "<platform>{{count, number}} of 100</platform> runs of these {{days}} days reaches {{target}} as a whole.",
  reachNone: "<platform>None of 100</platform> such days reaches {{target}}.",
  reachNone_days:
    "<platform>None of 100</platform> runs of these {{days}} days reaches {{target}} as a whole.",
  reachAll: "<platform>Every one of 100</platform> such days reaches {{target}}.",
  reachAll_days:
    "<platform>Every one of 100</platform> runs of these {{days}} days reaches {{target}} as a whole.",
  firstTarget: "{{target}} of first replies within {{limit}}",
  rule: "{{rule}}: <rule>{{value}}</rule>.",
  short: "Shortest of people: <needed>{{hours}}</needed>.",
  shortDaily: "Shortest of people, day after day: <needed>{{hours}}</needed>.",
  careful: "Note: ",
  enough: "<needed>People suffice all day</needed>.",
  enough_days: "<needed>People suffice on every day</needed>.",
};
