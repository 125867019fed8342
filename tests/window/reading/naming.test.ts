import { expect, test } from 'vitest';
import { createNaming } from '#renderer/features/intake/worker/naming.ts';
import { say } from '#shared/texts/say.ts';
import { CATALOGUE } from '#tests/reconcile/builders.ts';

test('a region and a cercle of one name are told apart', () => {
  const { regions, cercles } = CATALOGUE;
  const { apart } = createNaming(CATALOGUE);
  const inFrench = (code: string) => {
    const words = apart('place', code);
    return typeof words === 'string' ? words : say('fr', words);
  };
  const all = [...regions, ...cercles].map(({ code }) => inFrench(code));
  expect(inFrench(regions.find(({ fr }) => fr === 'Koulikoro')?.code ?? '')).toBe('Koulikoro (région)');
  expect(inFrench(cercles.find(({ fr }) => fr === 'Koulikoro')?.code ?? '')).toBe('Koulikoro (cercle)');
  expect(all).toContain('Bamako');
});
