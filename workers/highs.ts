import type { ModelData } from "highs";
import type { Programme, ProgrammeSolver } from "#experiments/staffing/programme.ts";

/** A solution within this part of the least cost is good enough: what is simulated afterwards tells less. */
const GAP = 0.005;
/** Nodes of the search tree. */
const NODES = 10;
/**
 * Steps of the simplex method, over all relaxed programmes, since something better was found. Small shops took 6,000 more to move the
 * bound, for nothing; with 1,000 the roster of the example auto-reply is missed.
 */
const IDLE_STEPS = 2000;

/**
 * Loads HiGHS, which takes a second and 1.2 MB packed. It is built for one thread and solves with one seed and limits on nodes
 * and steps, none on time, so that the same programme has the same answer on every machine.
 *
 * @param wasm address of its code, where the package cannot know it
 */
export async function openHighs(wasm?: string): Promise<ProgrammeSolver> {
  const { default: load } = await import("highs");
  const highs = await load(wasm === undefined ? {} : { locateFile: () => wasm });
  return (programme) =>
    highs.withModel(modelOf(programme, highs.infinity), (model) => {
      model.options.set({
        output_flag: false,
        random_seed: 1,
        mip_rel_gap: GAP,
        mip_max_nodes: NODES,
        mip_allow_restart: false,
      });
      if (programme.known !== undefined) model.setSolution({ colValue: programme.known });
      const { mipImprovingSolution, mipInterrupt } = highs.constants.callbackType;
      let lastFound = 0;
      model.run({
        [mipImprovingSolution]({ data }) {
          lastFound = Number(data.mip_total_lp_iterations ?? 0);
        },
        [mipInterrupt](event) {
          if (Number(event.data.mip_total_lp_iterations ?? 0) > lastFound + IDLE_STEPS)
            event.interrupt();
        },
      });
      const isFeasible = model.info.get("primal_solution_status") === 2;
      return isFeasible ? [...model.getSolution().colValue] : undefined;
    });
}

/** A programme as HiGHS takes it, row by row. */
function modelOf({ costs, most, whole, rows }: Programme, infinity: number): ModelData {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const finite = (bound: number) => Math.max(0 - infinity, Math.min(infinity, bound));
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: costs,
    colLower: costs.map(() => 0),
    colUpper: most.map(finite),
    rowLower: rows.map(({ least }) => finite(least)),
    rowUpper: rows.map(({ most }) => finite(most)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([variable]) => variable)),
      values: rows.flatMap(({ terms }) => terms.map(([, factor]) => factor)),
    },
    integrality: costs.map((_, variable) => (variable < whole ? 1 : 0)),
  };
}
