/** The parts of simjs 2.0.3 that the benchmark uses; the package has no types of its own. */
declare module "simjs" {
  export interface Request {
    done(callback: (...rest: never[]) => void, context?: object, argument?: unknown): Request;
    waitUntil(
      delay: number,
      callback: (...rest: never[]) => void,
      context?: object,
      argument?: unknown,
    ): Request;
    cancel(): void;
  }

  export interface Facility {
    readonly free: number;
  }

  export interface Entity {
    readonly sim: Sim;
    time(): number;
    setTimer(duration: number): Request;
    useFacility(facility: Facility, duration: number): Request;
  }

  export interface Sim {
    time(): number;
    addEntity<One extends Entity>(kind: new (sim: Sim, name?: string) => One): One;
    simulate(endTime: number): boolean;
  }

  export interface Random {
    random(): number;
    exponential(rate: number): number;
  }

  /** What the package puts on `window`, its only export. */
  export interface Simjs {
    readonly Sim: new () => Sim;
    readonly Entity: new (sim: Sim, name?: string) => Entity;
    readonly Facility: new (name: string, discipline?: number, servers?: number) => Facility;
    readonly Random: new (seed: number) => Random;
  }
}
