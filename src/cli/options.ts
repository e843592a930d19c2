import { categories } from "#scenario/presets/categories.ts";
import { festivals } from "#scenario/presets/festivals.ts";
import type { Text } from "#units/text.ts";

/** One option of the command line; describes itself. */
export interface Option {
  readonly type: "boolean" | "string";
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** What stands for the value in the help. */
  readonly placeholder?: string;
  readonly text: Text;
}

/** Every option of every verb; a verb lists the names it takes. */
export const options = {
  json: {
    type: "boolean",
    text: {
      zh: "标准输出只打印一个 JSON 文档。",
      en: "Print one JSON document on standard output.",
    },
  },
  replications: {
    type: "string",
    placeholder: "N",
    text: {
      zh: "模拟多少天；不给则算到主要结果足够精确为止。staff 里是评判排班用的新日子，不给是 200 天。",
      en: "Days to simulate; without it, until the headline is precise enough. With staff: fresh days the rosters are judged on, else 200.",
    },
  },
  seed: {
    type: "string",
    placeholder: "S",
    text: { zh: "随机种子，任意文字。", en: "Seed of all random draws, any text." },
  },
  workers: {
    type: "string",
    placeholder: "N",
    text: {
      zh: "用几个线程；0 表示不另开线程。结果与线程数无关。",
      en: "Worker threads; 0 uses this thread alone. The results are the same for any number.",
    },
  },
  out: {
    type: "string",
    placeholder: "FILE",
    text: { zh: "写进文件，不打印。", en: "Write to a file in place of standard output." },
  },
  agents: {
    type: "string",
    placeholder: "FILE.csv",
    text: {
      zh: "另存每位客服、每个团队的六项指标和短板（至多 60 天，Excel 可直接打开）。",
      en: "Also write the six figures of every agent and team, and their weak spot (at most 60 days; for Excel).",
    },
  },
  questions: {
    type: "string",
    placeholder: "FILE.csv",
    text: {
      zh: "另存各类顾客、购物步骤、问题类型的咨询、流失和少卖的钱（至多 60 天，Excel 可直接打开）。",
      en: "Also write contacts, leavers and sales lost by class, step and question (at most 60 days; for Excel).",
    },
  },
  rules: {
    type: "string",
    placeholder: "FILE.csv",
    text: {
      zh: "另存同一份聊天记录在各平台规则下的得分，以及差在哪里（至多 60 天，Excel 可直接打开）。",
      en: "Also write what the same log scores under every platform's rule, and why (at most 60 days; for Excel).",
    },
  },
  category: {
    type: "string",
    placeholder: "ID",
    text: {
      zh: `按品类换掉咨询率、转化、客单价、回合等：${categories.map(({ id }) => id).join("、")}。`,
      en: `Customers of a category in place of the scenario's: ${categories.map(({ id }) => id).join(", ")}.`,
    },
  },
  festival: {
    type: "string",
    placeholder: "ID",
    text: {
      zh: `把大促的各阶段放到日历上，方案的日均访客当作平日：${festivals.map(({ id }) => id).join("、")}。`,
      en: `Lay a festival over the calendar, the scenario's visitors a day being ordinary ones: ${festivals.map(({ id }) => id).join(", ")}.`,
    },
  },
  set: {
    type: "string",
    multiple: true,
    placeholder: "path=value",
    text: {
      zh: "改一个值，检查同文件；可重复。例：--set demand.visitors=80000",
      en: "Change one value, checked like the file; repeatable. Example: --set demand.visitors=80000",
    },
  },
  vary: {
    type: "string",
    multiple: true,
    placeholder: "path=from:to:steps",
    text: {
      zh: "让一个值取一串数，可重复；也可写 path=a,b,c。例：--vary customers[presale].bot.resolved=0.6:0.9:4",
      en: "Let a value take a row of values, repeatable; also path=a,b,c. Example: --vary customers[presale].bot.resolved=0.6:0.9:4",
    },
  },
  shard: {
    type: "string",
    placeholder: "i/n",
    text: {
      zh: "只算 n 片里的第 i 片（从 0 数起），之后用 merge 合并；只写 n 时，第几片取自 SLURM_ARRAY_TASK_ID、JOB_COMPLETION_INDEX 或 AWS_BATCH_JOB_ARRAY_INDEX。",
      en: "Do part i of n only, counted from 0, to be put together by merge; with n alone the index is that of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX or AWS_BATCH_JOB_ARRAY_INDEX.",
    },
  },
  redis: {
    type: "string",
    placeholder: "URL",
    text: {
      zh: "Redis 的地址；默认取 REDIS_URL，再默认 redis://127.0.0.1:6379。",
      en: "Address of Redis; by default REDIS_URL, else redis://127.0.0.1:6379.",
    },
  },
  cases: {
    type: "string",
    placeholder: "FILE",
    text: { zh: "理论算例文件。", en: "File of theory cases." },
  },
  fast: {
    type: "boolean",
    text: {
      zh: "只跑少量，先看大概，不足以判定。",
      en: "Simulate little, for a quick look; too little to judge by.",
    },
  },
  calibration: {
    type: "string",
    placeholder: "FOLDER",
    text: {
      zh: "校准表（耐心、停顿）所在文件夹；默认取各周上一级文件夹旁的 calibration。",
      en: "Folder of the calibration tables (patience, pauses); default: calibration beside the weeks' parent.",
    },
  },
  only: {
    type: "string",
    multiple: true,
    placeholder: "name,name",
    text: { zh: "只跑这些，用逗号分开。", en: "Only these, separated by commas." },
  },
  customers: {
    type: "string",
    placeholder: "N",
    text: {
      zh: "每个负载的顾客数，用来快速看看。",
      en: "Customers in each workload, for a quick look.",
    },
  },
  target: {
    type: "string",
    placeholder: "LEVEL",
    text: {
      zh: "要达到的水平，用指标自己的单位；首响指标写达标比例，如 0.9。",
      en: "Level to reach, in the outcome's own unit; for first responses the share not missed, such as 0.9.",
    },
  },
  outcome: {
    type: "string",
    placeholder: "ID",
    text: {
      zh: "目标指标；默认 first-response-miss-share（3 分钟首响）。",
      en: "Outcome of the target; by default first-response-miss-share (first reply in 3 minutes).",
    },
  },
  chance: {
    type: "string",
    placeholder: "SHARE",
    text: {
      zh: "达到目标的日子所占比例，默认 0.9。",
      en: "Share of days that are to reach the target, 0.9 by default.",
    },
  },
  per: {
    type: "string",
    placeholder: "day|slot",
    text: {
      zh: "看全天（day，默认）还是每个半小时（slot）。",
      en: "Over the day (day, the default) or in every half hour (slot).",
    },
  },
  lang: {
    type: "string",
    placeholder: "zh|en",
    text: { zh: "语言；默认看环境变量 LANG。", en: "Language; by default that of LANG." },
  },
  help: { type: "boolean", text: { zh: "显示这段说明。", en: "Show this help." } },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

/** Taken by every verb. */
export const commonOptions: readonly OptionName[] = ["lang", "help"];
