declare module "seedrandom/lib/tychei.js" {
  /** The Tyche-i generator alone, without the rest of seedrandom. */
  export default function tychei(seed: string): { int32(): number };
}
