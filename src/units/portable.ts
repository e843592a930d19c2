/**
 * Elementary functions from + - * / and bit views alone. `Math.log`, `Math.exp` and their kin give other last bits in other
 * JavaScript engines; these give the same bits everywhere, within about one unit of the last place.
 *
 * Source: the argument reductions and polynomials of FDLIBM (e_log.c, e_exp.c), Sun Microsystems, freely distributable.
 */
const view = new Float64Array(1);
const words = new Uint32Array(view.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;

/** Natural logarithm; -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let exponent = -1023;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984;
    exponent -= 54;
  }
  view[0] = scaled;
  const high = words[HIGH] as number;
  const mantissa = high & 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  words[HIGH] = mantissa | (carry ^ 0x3ff00000);
  exponent += (high >>> 20) + (carry >>> 20);
  const f = (view[0] as number) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return exponent * LN2_HIGH - (half - (s * (half + even + odd) + exponent * LN2_LOW) - f);
}

const powersOfTwo = new Float64Array(2048);
for (let i = 0, value = 1; i < 1024; i++, value *= 2) powersOfTwo[1024 + i] = value;
for (let i = 0, value = 1; i <= 1022; i++, value /= 2) powersOfTwo[1024 - i] = value;

/** Exponential function; 0 below -700, Infinity above 709.78. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709) return x > 709.78 ? Number.POSITIVE_INFINITY : exp(x - 1) * 2.718281828459045;
  if (x < -700) return 0;
  const k = Math.floor(x * 1.4426950408889634 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019e-1 +
        t *
          (-2.77777777770155934e-3 +
            t *
              (6.61375632143793436e-5 +
                t * (-1.65339022054652515e-6 + t * 4.13813679705723846e-8))));
  return (1 - (low - (r * c) / (2 - c) - high)) * (powersOfTwo[1024 + k] as number);
}

/** base to the power, for a base above 0. */
export const power = (base: number, exponent: number): number => exp(exponent * log(base));

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x > 0, to about 1e-14. Source: Lanczos 1964, g = 7, nine terms. */
export function logGamma(x: number): number {
  let sum = 0.99999999999980993;
  const y = x - 1;
  for (let i = 0; i < LANCZOS.length; i++) sum += (LANCZOS[i] as number) / (y + i + 1);
  const t = y + 7.5;
  return 0.91893853320467274178 + (y + 0.5) * log(t) - t + log(sum);
}
