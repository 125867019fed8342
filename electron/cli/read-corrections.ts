import type { InputOf } from '#shared/contract/registry.ts';
import { parseCorrectionName } from '#shared/domain/intake/corrections/grammar.ts';
import { AppError } from '#shared/errors/app-error.ts';

export type CorrectionOption = InputOf<'intake.correct'>['corrections'][number];

/** Gathers `--set column:D:sex=F` and the like. @throws AppError `call.correction` */
export function collectCorrections(text: string, earlier: readonly CorrectionOption[] = []): CorrectionOption[] {
  const at = text.lastIndexOf('=');
  const name = at > 0 ? parseCorrectionName(`set:${text.slice(0, at).trim()}`) : undefined;
  const value = text.slice(at + 1).trim();
  if (name?.range !== '' || value === '') throw new AppError('call.correction', { value: text });
  return [...earlier, { target: name.target, field: name.field, value }];
}

/** `Feuil1!B4:F13`, or `B4:F13` alone. */
export function tablePlace(text: string): { readonly sheet: string; readonly range: string } {
  const at = text.lastIndexOf('!');
  return { sheet: at < 0 ? '' : text.slice(0, at), range: text.slice(at + 1).toUpperCase() };
}
