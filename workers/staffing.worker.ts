import { expose } from "comlink";
import { openStaffing } from "./staffing-api.ts";

expose({ openStaffing });
