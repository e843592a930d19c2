import { at, between, eightPmOpening, type Festival, midnightOpening } from "./festival.ts";

/** Double 11 by era; dates from the calendar, heights ours. */
export const double11: readonly Festival[] = [
  {
    id: "double11-one-day",
    name: { zh: "双 11 一日制（2019）", en: "Double 11 in one day (2019)" },
    era: "one-day",
    firstDay: "2019-11-10",
    days: 3,
    phases: [
      ...midnightOpening(1, "双 11", "Double 11"),
      between("sale", "次日余热", "The day after", at(2, 0), at(3, 0), 2.5),
    ],
    calendar: {
      grade: "fact",
      source: {
        zh: "2019 年 11 月 11 日 0:00 到 24:00：新华社 2019-11-11",
        en: "11 Nov 2019, 0:00 to 24:00: Xinhua 2019-11-11",
      },
    },
  },
  {
    id: "double11-two-wave",
    name: { zh: "双 11 两波（2020）", en: "Double 11 in two waves (2020)" },
    era: "two-wave",
    firstDay: "2020-10-21",
    days: 23,
    phases: [
      between("deposit", "第一波定金", "Deposits, first wave", at(0, 0), at(10, 22), 1.3),
      between("warm-up", "第一波预热", "Warm-up, first wave", at(8, 0), at(10, 0), 1.15),
      ...midnightOpening(11, "第一波", "First wave", 0.6),
      between("balance", "第一波尾款", "Balance, first wave", at(12, 0), at(14, 0), 1.8),
      between("deposit", "第二波定金", "Deposits, second wave", at(14, 0), at(20, 22), 1.3),
      between("warm-up", "第二波预热", "Warm-up, second wave", at(16, 0), at(20, 0), 1.15),
      ...midnightOpening(21, "第二波", "Second wave", 0.8),
      between("encore", "返场", "Encore", at(22, 0), at(23, 0), 2),
    ],
    calendar: {
      grade: "trade",
      source: {
        zh: "天猫 2020，10 月 21 日到 11 月 11 日：mzbkw；shuangshiyijie",
        en: "Tmall 2020, 21 Oct to 11 Nov: mzbkw; shuangshiyijie",
      },
    },
  },
  {
    id: "double11-eight-pm",
    name: { zh: "双 11 晚 8 点（2022）", en: "Double 11 at 20:00 (2022)" },
    era: "eight-pm",
    firstDay: "2022-10-24",
    days: 20,
    phases: [
      between("preorder", "预售（付定金）", "Presale with deposits", at(0, 20), at(7, 0), 1.3, {
        rushes: [{ height: 2, decay: 5200, ramp: 600 }],
      }),
      ...eightPmOpening(7, "第一波", "First wave", 0.8),
      between(
        "balance",
        "第一波首日（尾款）",
        "First wave, first full day",
        at(8, 0),
        at(9, 0),
        2.6,
      ),
      between("sale", "第一波", "First wave", at(9, 0), at(11, 0), 1.8),
      between("warm-up", "第二波预热", "Warm-up, second wave", at(14, 0), at(17, 0), 1.36),
      ...eightPmOpening(17, "第二波", "Second wave"),
      between("sale", "双 11 当天", "11 November", at(18, 0), at(19, 0), 3.031, {
        lastCall: { height: 0.8, build: 5400 },
      }),
      between("encore", "返场", "Encore", at(19, 0), at(20, 0), 1.8),
    ],
    calendar: {
      grade: "trade",
      source: {
        zh: "天猫 2022，10 月 24 日到 11 月 11 日：China Internet Watch 2022",
        en: "Tmall 2022, 24 Oct to 11 Nov: China Internet Watch 2022",
      },
    },
  },
  {
    id: "double11-month-long",
    name: { zh: "双 11 月度长跑（2025）", en: "Double 11 of a month (2025)" },
    era: "month-long",
    firstDay: "2025-10-15",
    days: 31,
    phases: [
      between("preorder", "预售", "Presale", at(0, 20), at(5, 0), 1.2, {
        rushes: [{ height: 1.5, decay: 5200, ramp: 600 }],
      }),
      ...eightPmOpening(5, "开门红", "First opening", 0.5),
      between("sale", "开门红首日", "First full day", at(6, 0), at(7, 0), 1.8),
      between("sale", "长跑期", "The long stretch", at(7, 0), at(16, 0), 1.2),
      ...eightPmOpening(16, "第二波", "Second opening", 0.3),
      between("sale", "第二波", "Second wave", at(17, 0), at(26, 0), 1.25),
      ...eightPmOpening(26, "最后一波", "Last opening", 0.4),
      between("sale", "双 11 当天", "11 November", at(27, 0), at(28, 0), 1.9, {
        lastCall: { height: 0.5, build: 5400 },
      }),
      between("encore", "返场", "Encore", at(28, 0), at(31, 0), 1.2),
    ],
    calendar: {
      grade: "assumption",
      source: {
        zh: "天猫 2025，10 月 15 日 20:00 到 11 月 14 日：PYMNTS 2025、联合报 2025（结束日未核实）；中间的开场是我们定的，依长周期大促包裹的几个小高峰",
        en: "Tmall 2025, 15 Oct 20:00 to 14 Nov: PYMNTS 2025, United Daily 2025 (end not verified); openings inside it are ours, with several small peaks as the parcels of long festivals show",
      },
    },
  },
];
