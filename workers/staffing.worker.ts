import { expose } from "comlink";
import { openStaffing, solveRoster } from "./staffing-api.ts";

expose({ openStaffing, solveRoster });
