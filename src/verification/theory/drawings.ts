import type { Parameters } from "./case.ts";
import { chat, chatWindow } from "./chat.ts";
import { chatControls, type Controls, queueControls } from "./controls.ts";
import type { Drawing } from "./design.ts";
import { oneStage, readStage, stageWindow } from "./one-stage.ts";
import { queueOverTime } from "./over-time.ts";
import {
  binsAt,
  countAt,
  lawOrNull,
  numberAt,
  numberOr,
  readSteps,
  shareAt,
  stepsAt,
} from "./parameters.ts";
import type { Trial } from "./trial.ts";

/** Parts of a block, each with controls of its own. */
const PARTS = 4;

/** Rate of an exponential law; 0 where nothing ever happens; undefined for any other law. */
function rateAt(parameters: Parameters, name: string, meanName: string): number | undefined {
  const law = lawOrNull(parameters, name, meanName);
  if (law === null) return 0;
  return law.kind === "exponential" ? 1 / law.mean : undefined;
}

const whole = (trial: Trial, controls: Controls | undefined): Drawing => ({
  trial,
  controls,
  part: () => [0, controls?.count ?? 0],
});

/** A team of an Erlang A question. */
export function stageDrawing(parameters: Parameters): Drawing {
  const trial = oneStage(parameters, () => false);
  const stage = readStage(parameters, 1);
  const { from, until } = stageWindow(stage);
  const rates = queueRates(parameters);
  const isPlain = stage.capacity === null && rates !== undefined;
  return whole(trial, isPlain ? queueControls(trial.layout, rates, [from, until]) : undefined);
}

function queueRates(parameters: Parameters) {
  const service = rateAt(parameters, "service", "mean_service");
  const leaving = rateAt(parameters, "patience", "mean_patience");
  const isPlain =
    shareAt(parameters, "p_zero_patience", 0) === 0 &&
    (parameters.busyness_gamma_shape ?? null) === null &&
    parameters.service_time === undefined;
  if (service === undefined || leaving === undefined || !isPlain) return undefined;
  const arrivals = readSteps(parameters.arrival_rate, "arrival_rate");
  return { arrivals, servers: stepsAt(parameters, "servers"), service, leaving };
}

/** A plan of a day in blocks: the controls of a block's share are those of the block and of the one before. */
export function dayDrawing(parameters: Parameters): Drawing {
  const trial = queueOverTime(parameters);
  const rates = queueRates(parameters);
  if (rates === undefined) return whole(trial, undefined);
  const blocks = binsAt(parameters);
  const edges = blocks.flatMap(([from, until]) =>
    Array.from({ length: PARTS }, (_, at) => from + ((until - from) * at) / PARTS),
  );
  const controls = queueControls(trial.layout, rates, [...edges, blocks.at(-1)?.[1] ?? 0]);
  const each = controls.count / blocks.length;
  return {
    trial,
    controls,
    part: (metric) => {
      const block = blocks.findIndex((_, at) => metric.startsWith(`bins[${at}].`));
      if (block < 0) return [0, Math.min(2, blocks.length) * each];
      return [Math.max(0, block - 1) * each, (block + 1) * each];
    },
  };
}

/** Agents and slots of a chat question. */
export function chatDrawing(parameters: Parameters): Drawing {
  const trial = chat(parameters, () => false);
  const reply = rateAt(parameters, "reply", "mean_reply");
  const think = rateAt(parameters, "think", "mean_think");
  const leaving = rateAt(parameters, "patience", "mean_patience");
  const isPlain =
    parameters.patience_ends_at === undefined &&
    parameters.mean_mid_patience === undefined &&
    parameters.mid_patience === undefined;
  if (reply === undefined || think === undefined || leaving === undefined || !isPlain)
    return whole(trial, undefined);
  const { from, until } = chatWindow(parameters);
  const rates = {
    arrivals: numberAt(parameters, "arrival_rate"),
    agents: countAt(parameters, "agents"),
    slots: countAt(parameters, "slots"),
    reply,
    think,
    end: numberOr(parameters, "p_end", 1),
    leaving,
    threshold: numberOr(parameters, "T_first", 0),
  };
  return whole(trial, chatControls(trial.layout, rates, [from, until]));
}
