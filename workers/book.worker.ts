import { expose } from "comlink";
import { bookApi } from "./book-api.ts";

expose(bookApi);
