import type { Scenario } from "#scenario/scenario.ts";

/** The examples whose parts the full day takes. */
export interface FullDayExamples {
  readonly day: Scenario;
  readonly autoReply: Scenario;
  readonly people: Scenario;
  readonly rivals: Scenario;
  readonly festival: Scenario;
  readonly money: Scenario;
  readonly platform: Scenario;
}

type StaffType = Scenario["staff"]["types"][number];

const found = <Item>(list: readonly Item[], is: (item: Item) => boolean): Item => {
  const item = list.find(is);
  if (item === undefined) throw new RangeError("an example has changed");
  return item;
};

/** People who err, solve matters and, where new, are led and cost what hiring costs. */
function typesOf({ day, people, festival }: FullDayExamples): StaffType[] {
  return day.staff.types.map((type): StaffType => {
    const { wrongAnswers, ...told } = found(people.staff.types, ({ kind }) => kind === type.kind);
    const { resolution } = found(festival.staff.types, ({ kind }) => kind === type.kind);
    const full = { ...type, skills: "all", wrongAnswers, resolution } as StaffType;
    if (full.kind !== "temp" || told.kind !== "temp") return full;
    return {
      ...full,
      ...(told.hire ? { hire: told.hire } : {}),
      squad: { size: told.squad?.size ?? 5, ledBy: "regular" },
    };
  });
}

/**
 * The default day with every part of the trade on: menu, bot, drafts and phrases; people who err, tire, are hired, led, paid by
 * law and on call; rivals; orders with all they bring; silent buyers, money and goodwill; a rule of its own.
 */
export function everythingOn(examples: FullDayExamples): Scenario {
  const { day, autoReply, people, rivals, festival, money, platform } = examples;
  const asked = found(autoReply.customers, ({ bot }) => bot?.turnsAway !== undefined);
  const rival = found(rivals.customers, (one) => one.rivals !== undefined);
  const customers = day.customers.map((customer) =>
    customer.need === "presale"
      ? {
          ...customer,
          menu: asked.menu,
          bot: asked.bot,
          rivals: rival.rivals,
          journey: rival.journey,
          question: rival.question,
        }
      : customer,
  );
  const ofOrders = festival.customers.filter(({ need }) => need === "aftersales");
  const onCall = found(people.staff.shifts, (shift) => shift.onCall !== undefined);
  const full: Scenario = {
    ...day,
    demand: { ...day.demand, silent: festival.demand.silent },
    customers: [...customers, ...ofOrders],
    autoReply: autoReply.autoReply,
    staff: {
      ...day.staff,
      types: typesOf(examples),
      shifts: [...day.staff.shifts, { ...onCall, type: "regular" }],
      pay: people.staff.pay,
      fatigue: people.staff.fatigue,
    },
    platform: { ...platform.platform, rule: "custom" },
    money: money.money,
    afterSales: festival.afterSales,
  };
  return full;
}
