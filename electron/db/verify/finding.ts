import { message, type TextKey, type TextParameter } from '#shared/texts/say.ts';
import type { Finding, FindingKind } from './types.ts';

export function finding(kind: FindingKind, params: Readonly<Record<string, TextParameter>>): Finding {
  return { kind, message: message(`journal.finding.${kind}` as TextKey, params) };
}
