import { expose } from "comlink";
import { openRosters, openStaffing } from "./staffing-api.ts";

expose({ openRosters, openStaffing });
