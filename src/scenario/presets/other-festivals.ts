import { at, between, eightPmOpening, type Festival, midnightOpening } from "./festival.ts";

/** 618, Double 12, the 38 festival, and days that are none; dates from the calendar, heights ours. */
export const otherFestivals: readonly Festival[] = [
  {
    id: "jun-18-deposits",
    name: { zh: "618 有预售（2020）", en: "618 with presale (2020)" },
    era: "two-wave",
    firstDay: "2020-05-25",
    days: 27,
    phases: [
      between("deposit", "预售定金", "Deposits", at(0, 0), at(6, 0), 1.25),
      ...midnightOpening(7, "开门红", "First wave", 0.45),
      between("balance", "尾款与开门红", "Balance and first wave", at(8, 0), at(10, 0), 1.6),
      between("sale", "品类日", "Category days", at(10, 0), at(19, 0), 1.15),
      ...midnightOpening(22, "终场", "Final sale", 0.4),
      between("sale", "终场", "Final sale", at(23, 0), at(27, 0), 1.7, {
        lastCall: { height: 1.2, build: 5400 },
      }),
    ],
    calendar: {
      grade: "trade",
      source: {
        zh: "天猫 2020，5 月 25 日到 6 月 20 日：bkzhishi",
        en: "Tmall 2020, 25 May to 20 June: bkzhishi",
      },
    },
  },
  {
    id: "jun-18-spot",
    name: { zh: "618 现货、晚 8 点（2024）", en: "618 without presale, at 20:00 (2024)" },
    era: "eight-pm",
    firstDay: "2024-05-20",
    days: 32,
    phases: [
      ...eightPmOpening(0, "第一波", "First wave", 0.6),
      between("sale", "第一波", "First wave", at(1, 0), at(9, 0), 1.4),
      ...eightPmOpening(11, "第二波", "Second wave", 0.6),
      between("sale", "第二波", "Second wave", at(12, 0), at(29, 0), 1.3),
      between("sale", "618 当天", "18 June", at(29, 0), at(30, 0), 2.2, {
        lastCall: { height: 1.5, build: 5400 },
      }),
      between("encore", "返场", "Encore", at(30, 0), at(32, 0), 1.3),
    ],
    calendar: {
      grade: "trade",
      source: {
        zh: "天猫 2024，5 月 20 日、5 月 31 日 20:00：Longport 2024（结束日未核实）",
        en: "Tmall 2024, 20 May and 31 May 20:00: Longport 2024 (ends not verified)",
      },
    },
  },
  {
    id: "double12-one-day",
    name: { zh: "双 12 一日制（2014）", en: "Double 12 in one day (2014)" },
    era: "one-day",
    firstDay: "2014-12-11",
    days: 3,
    phases: [
      ...midnightOpening(1, "双 12", "Double 12"),
      between("sale", "次日", "The day after", at(2, 0), at(3, 0), 1.2),
    ],
    calendar: {
      grade: "fact",
      source: {
        zh: "2014 年 12 月 12 日：天池样本的分时计数",
        en: "12 Dec 2014: hour counts of the Tianchi sample",
      },
    },
  },
  {
    id: "year-end-sale",
    name: { zh: "年终好价节（2023，原双 12）", en: "Year-end sale (2023, once Double 12)" },
    era: "eight-pm",
    firstDay: "2023-12-09",
    days: 4,
    phases: [
      ...eightPmOpening(0, "年终", "Year-end sale", 0.4),
      between("sale", "年终", "Year-end sale", at(1, 0), at(4, 0), 1.6, {
        lastCall: { height: 0.6, build: 5400 },
      }),
    ],
    calendar: {
      grade: "trade",
      source: {
        zh: "2023 年 12 月 9 日 20:00 到 12 日：Jing Daily 2023；路透社",
        en: "9 Dec 20:00 to 12 Dec 2023: Jing Daily 2023; Reuters",
      },
    },
  },
  {
    id: "march-8",
    name: { zh: "38 节（2022）", en: "38 festival (2022)" },
    era: "eight-pm",
    firstDay: "2022-02-27",
    days: 10,
    phases: [
      between("deposit", "定金", "Deposits", at(0, 20), at(5, 0), 1.2, {
        rushes: [{ height: 1, decay: 5200, ramp: 600 }],
      }),
      between("warm-up", "预热", "Warm-up", at(3, 0), at(5, 0), 1.15),
      ...eightPmOpening(5, "尾款与正式期", "Balance and sale", 0.5),
      between("balance", "尾款与正式期", "Balance and sale", at(6, 0), at(10, 0), 1.5, {
        lastCall: { height: 0.6, build: 5400 },
      }),
    ],
    calendar: {
      grade: "trade",
      source: {
        zh: "2022 年 2 月 27 日到 3 月 8 日：maijiaw.com/article/512128",
        en: "27 Feb to 8 Mar 2022: maijiaw.com/article/512128",
      },
    },
  },
  {
    id: "ordinary",
    name: { zh: "平日", en: "An ordinary day" },
    era: "ordinary",
    firstDay: null,
    days: 1,
    phases: [],
    calendar: { grade: "fact", source: { zh: "不是大促", en: "no festival" } },
  },
  {
    id: "live-stream",
    name: { zh: "直播爆单", en: "A live-stream spike" },
    era: "incident",
    firstDay: null,
    days: 1,
    phases: [
      between("live", "直播 2 小时", "Two hours of live-stream", at(0, 20), at(0, 22), 3, {
        rushes: [{ height: 4, decay: 900, ramp: 120 }],
      }),
    ],
    calendar: {
      grade: "assumption",
      source: {
        zh: "举例；没有直播间咨询量的公开数据",
        en: "an example; no public series of chats in a live-stream",
      },
    },
  },
  {
    id: "coupon-fault",
    name: { zh: "券出错", en: "A coupon fault" },
    era: "incident",
    firstDay: null,
    days: 2,
    phases: [
      ...eightPmOpening(0, "开场", "Opening", 0.6),
      between("fault", "券用不了", "The coupon fails", at(0, 20, 5), at(0, 20, 45), 2.5),
      between("sale", "次日", "The day after", at(1, 0), at(2, 0), 2),
    ],
    calendar: {
      grade: "assumption",
      source: {
        zh: "举例；没有故障时咨询量的公开数据",
        en: "an example; no public series of chats in a fault",
      },
    },
  },
];
