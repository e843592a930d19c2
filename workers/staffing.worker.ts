import { expose } from "comlink";
import wasm from "highs/runtime?url";
import { openHighs } from "./highs.ts";
import {
  openRosters,
  openStaffing,
  type StaffingOwner,
  type StaffingQuestion,
} from "./staffing-api.ts";

const solver = () => openHighs(wasm);

/** What the page may ask of this worker: the optimiser, which finds its solver here. */
const api = {
  openStaffing: (question: StaffingQuestion, owner: StaffingOwner) =>
    openStaffing(question, owner, solver),
  openRosters: (question: StaffingQuestion, owner: StaffingOwner) =>
    openRosters(question, owner, solver),
};

export type StaffingWorker = typeof api;

expose(api);
