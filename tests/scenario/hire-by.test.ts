import { expect, test } from "vitest";
import { hireBy } from "#scenario/hire-by.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { copyOf } from "./example.ts";

test("temps have to be decided on lead and training days before their first shift", () => {
  const people = copyOf("people");
  const temp = people.staff.types.find(({ id }) => id === "temp");
  if (temp?.kind !== "temp" || !temp.hire) throw new RangeError("no temps to hire");
  const with3 = (days: number[] | undefined): Scenario => ({
    ...people,
    staff: {
      ...people.staff,
      types: people.staff.types.map((type) =>
        type.kind === "temp" && type.hire
          ? { ...type, hire: { ...type.hire, leadDays: 10, trainingDays: 2.5 } }
          : type,
      ),
      shifts: people.staff.shifts.map(({ days: _days, ...shift }) =>
        days === undefined ? shift : { ...shift, days },
      ),
    },
  });
  // 12.5 days before the first day are 13 on the calendar.
  expect(hireBy(with3(undefined))[0]).toMatchObject({ first: 0, day: -13 });
  expect(hireBy(with3([4, 2]))[0]).toMatchObject({ first: 2, day: -11 });
  expect(hireBy(copyOf("default-day"))).toEqual([]);
});
