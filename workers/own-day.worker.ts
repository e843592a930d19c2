import { expose } from "comlink";
import { openOwnDay } from "./own-day-api.ts";

expose({ openOwnDay });
