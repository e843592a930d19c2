// Elementary functions with the bits of src/units/portable.ts, which says where they come from.

const LN2_HIGH: f64 = 6.9314718036912382e-1;
const LN2_LOW: f64 = 1.9082149292705877e-10;

/** Natural logarithm; of subnormal numbers it is not right. */
export function log(x: f64): f64 {
  if (!(x > 0)) return x == 0 ? -Infinity : NaN;
  const whole = reinterpret<i64>(x);
  const high = <i32>(whole >> 32);
  const mantissa = high & 0xfffff;
  const carry = (mantissa + 0x95f64) & 0x100000;
  const exponent = <f64>((high >>> 20) + (carry >>> 20) - 1023);
  const scaled = ((<i64>(mantissa | (carry ^ 0x3ff00000))) << 32) | (whole & 0xffffffff);
  const f = reinterpret<f64>(scaled) - 1;
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

/** Exponential function; 0 below -700, Infinity above 709.78. */
export function exp(x: f64): f64 {
  if (x > 709) return x > 709.78 ? Infinity : exp(x - 1) * 2.718281828459045;
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
  const power = reinterpret<f64>((<i64>k + 1023) << 52);
  return (1 - (low - (r * c) / (2 - c) - high)) * power;
}
