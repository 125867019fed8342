import v8 from 'node:v8';

/**
 * Keeps V8's space for young objects at its size. While a large table is understood it would grow to 128 MB and never shrink;
 * at the size that it has by then it costs a few per cent of time (docs/decisions/0012). V8 asks for the factor whenever the
 * space could grow, so that it holds from now on.
 */
export function keepYoungSpaceSmall(): void {
  v8.setFlagsFromString('--semi-space-growth-factor=1');
}
