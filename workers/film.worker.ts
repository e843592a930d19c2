import { expose } from "comlink";
import { filmApi } from "./film-api.ts";

expose(filmApi);
