import { describe, expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { warningsOf } from "#scenario/warnings.ts";
import { copyOf, problemsIn } from "./example.ts";
import { refuses } from "./refuses.ts";

const shop = (change: (scenario: Scenario) => void = () => undefined): Scenario => {
  const scenario = copyOf("people");
  change(scenario);
  return scenario;
};
type StaffType = Scenario["staff"]["types"][number];
const typeOf = ({ staff }: Scenario, id: string): StaffType => {
  const type = staff.types.find((one) => one.id === id);
  if (!type) throw new RangeError(`There is no type ${id}`);
  return type;
};
const shiftOf = ({ staff }: Scenario, type: string) => {
  const shift = staff.shifts.find((one) => one.type === type);
  if (!shift) throw new RangeError(`There is no shift of ${type}`);
  return shift;
};

describe("each field by itself", () => {
  const cases: readonly [path: string, value: unknown][] = [
    ["staff.types[0].wrongAnswers", 1.2],
    ["staff.types[2].hire.leadDays", -1],
    ["staff.types[2].hire.trainingDays", 400],
    ["staff.types[2].hire.trainingPay", -20],
    ["staff.types[2].hire.cost", "500"],
    ["staff.types[2].hire.spreadOver", 0],
    ["staff.types[2].squad.size", 0],
    ["staff.types[2].squad.size", 2.5],
    ["staff.types[3].availableHours", 25],
    ["staff.types[3].opportunityCost", -1],
    ["staff.types[3].effortFactor", 0],
    ["staff.types[4].effortFactor", 21],
    ["staff.types[4].fee.basis", "week"],
    ["staff.types[4].fee.price", -300],
    ["staff.shifts[8].onCall.retainer", -60],
    ["staff.shifts[8].onCall.calledIn.kind", "always"],
    ["staff.shifts[8].onCall.calledIn.above", 0],
    ["staff.fatigue.after", 30],
    ["staff.fatigue.perHour", 5],
    ["staff.pay.overtimeAfter", -8],
    ["staff.pay.weekday", 0.5],
    ["staff.pay.restDay", 0],
    ["staff.pay.holiday", 11],
    ["staff.pay.days[0]", "sunday"],
    ["staff.pay.night.from", "25h"],
    ["staff.pay.night.premium", -5],
  ];
  for (const [path, value] of cases) refuses(shop(), path, value);
  refuses(
    shop((scenario) => {
      const reserve = scenario.staff.shifts[8];
      if (reserve?.onCall) reserve.onCall.calledIn = { kind: "chance", share: 0.5 };
    }),
    "staff.shifts[8].onCall.calledIn.share",
    30,
  );
});

describe("across fields", () => {
  const cases: readonly [
    claim: string,
    path: string,
    said: RegExp,
    change: (s: Scenario) => void,
  ][] = [
    [
      "a squad led by nobody known",
      "staff.types[2].squad.ledBy",
      /seniors.*use senior/u,
      (scenario) => {
        typeOf(scenario, "temp").squad = { size: 5, ledBy: "seniors" };
      },
    ],
    [
      "a squad led by its own",
      "staff.types[2].squad.ledBy",
      /the type itself; use senior/u,
      (scenario) => {
        typeOf(scenario, "temp").squad = { size: 5, ledBy: "temp" };
      },
    ],
    [
      "staff who fill in for longer than they can be spared",
      "staff.shifts[7].until",
      /4\.5 hours of office.*4 a day/u,
      (scenario) => {
        shiftOf(scenario, "office").until = "24:00";
      },
    ],
    [
      "fewer kinds of days than days",
      "staff.pay.days",
      /1 of the 2 days/u,
      (scenario) => {
        scenario.horizon.until = "48:00";
      },
    ],
    [
      "a night that ends before it begins",
      "staff.pay.night.until",
      /22:00.* 6:00.*30:00/u,
      (scenario) => {
        if (scenario.staff.pay?.night) scenario.staff.pay.night.until = "6:00";
      },
    ],
  ];
  test.each(cases)("refused: %s", (_claim, path, said, change) => {
    const problems = problemsIn(shop(change));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    for (const { zh, en } of problems) {
      expect(en).toMatch(said);
      expect(en).toContain(path);
      expect(zh).toContain(path);
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    }
  });

  test("let be: a shift of just the hours that can be spared, a break left out", () => {
    const just = shop((scenario) => {
      Object.assign(shiftOf(scenario, "office"), {
        from: "19:00",
        until: "23:30",
        breaks: [{ at: "21:00", length: 1800 }],
      });
    });
    expect(problemsIn(just)).toEqual([]);
  });
});

describe("allowed, but warned of", () => {
  const cases: readonly [
    claim: string,
    path: string,
    said: RegExp,
    change: (s: Scenario) => void,
  ][] = [
    [
      "more overtime in a day than the law allows",
      "staff.shifts[1].until",
      /11\.33 hours.*3\.333.*article 41/u,
      (scenario) => {
        shiftOf(scenario, "senior").until = "20:00";
      },
    ],
    [
      "more overtime in a month than the law allows",
      "staff.shifts[1].until",
      /40 hours of overtime.*36 a month/u,
      (scenario) => {
        scenario.horizon.until = 20 * 86_400;
        delete scenario.staff.pay?.days;
        scenario.staff.shifts = [
          { ...shiftOf(scenario, "night-firm") },
          shiftOf(scenario, "senior"),
        ];
        Object.assign(shiftOf(scenario, "senior"), { from: "8:00", until: "18:00", breaks: [] });
      },
    ],
    [
      "squads whose leaders are on no shift",
      "staff.types[2].squad.ledBy",
      /^No “.+” is in any shift/u,
      (scenario) => {
        scenario.staff.shifts = scenario.staff.shifts.filter(({ type }) => type !== "senior");
      },
    ],
    [
      "training that is not among the hours worked",
      "staff.types[2].hoursWorked",
      /5 days.*24 hours.*40/u,
      (scenario) => {
        const { hire } = typeOf(scenario, "temp");
        if (hire) hire.trainingDays = 5;
      },
    ],
  ];
  test.each(cases)("%s", (_claim, path, said, change) => {
    const scenario = shop(change);
    expect(problemsIn(scenario)).toEqual([]);
    const warnings = warningsOf(scenario);
    expect(warnings.map((warning) => warning.path)).toEqual([path]);
    for (const { zh, en } of warnings) {
      expect(en).toMatch(said);
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    }
  });
});
