import { crossBorder } from "./cross-border.ts";
import { douyin } from "./douyin.ts";
import { house } from "./house.ts";
import { jd } from "./jd.ts";
import { kuaishou } from "./kuaishou.ts";
import { pinduoduo } from "./pinduoduo.ts";
import type { PlatformRule } from "./platform-rule.ts";
import { taobao } from "./taobao.ts";

/** Every rule an outcome measures and a scenario can name, in the order of display. */
export const platformRules: readonly PlatformRule[] = [
  ...taobao,
  ...jd,
  ...douyin,
  ...pinduoduo,
  ...kuaishou,
  ...crossBorder,
  ...house,
];

const byId = new Map(platformRules.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export const platformRuleById = (id: string): PlatformRule | undefined => byId.get(id);
