/** Watches the typed numbers of a sheet for one that a changed byte has made. */
export interface NumberCheck {
  take(value: number): void;
  strange(): boolean;
}

/** Beyond this, and below its inverse, figures are those of a changed exponent. */
const LARGEST = 1e100;
/** Digits of a number that was calculated, or whose last bits were changed; typed ones have fewer. */
const CALCULATED = 16;
/** Among so many typed numbers, so few with all digits were not typed so. */
const ENOUGH = 20;
const FEW = 0.02;

export function createNumberCheck(): NumberCheck {
  let extreme = false;
  let numbers = 0;
  let long = 0;
  return {
    take(value) {
      const size = Math.abs(value);
      if (size > LARGEST || (size > 0 && size < 1 / LARGEST)) extreme = true;
      numbers += 1;
      if (digitsOf(value) >= CALCULATED) long += 1;
    },
    strange: () => extreme || (numbers >= ENOUGH && long > 0 && long <= Math.max(1, FEW * numbers)),
  };
}

/** Significant digits of the shortest text that reads back as the same number. */
function digitsOf(value: number): number {
  return Number.isInteger(value) ? 1 : String(value).replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '').length;
}
