import type { Desk } from '#electron/services/desk.ts';
import { REGISTERS, type Register, type RegisterCard, type RegisterName } from '#shared/contract/registers.ts';
import type { OutputOf } from '#shared/contract/registry.ts';
import { aliases } from './aliases.ts';
import { type RegisterSource, registryOf } from './context.ts';
import { countries } from './countries.ts';
import { departments } from './departments.ts';
import { frameworks } from './frameworks.ts';
import { indicators } from './indicators.ts';
import { places } from './places.ts';
import { recipes } from './recipes.ts';
import { rules } from './rules.ts';
import { sourceWords } from './source-words.ts';
import { vocabularies } from './vocabularies.ts';

const SOURCES: Readonly<Record<RegisterName, RegisterSource>> = {
  departments,
  indicators,
  places,
  countries,
  aliases,
  recipes,
  rules,
  frameworks,
  vocabularies,
};

/** How long each list is; what was withdrawn is not counted. */
export function surveyRegisters(desk: Desk): OutputOf<'registers.overview'> {
  const registry = registryOf(desk);
  return REGISTERS.map((list) => ({
    list,
    count: SOURCES[list].items(registry).filter(({ state }) => state !== 'withdrawn').length,
  }));
}

/** One list with what it can be narrowed by. */
export function listRegister(desk: Desk, list: RegisterName): Register {
  const registry = registryOf(desk);
  const { items: itemsOf, groups: groupsOf } = SOURCES[list];
  const items = itemsOf(registry);
  const groups = (groupsOf?.(registry) ?? []).map(([value, name]) => ({
    value,
    name,
    count: items.filter((one) => one.groups.includes(value)).length,
  }));
  return { items, groups: groups.filter(({ count }) => count > 0) };
}

/** All that is known of one item; `null` where there is no such item. */
export function showCard(desk: Desk, list: RegisterName, id: string): RegisterCard | null {
  const card = SOURCES[list].card(registryOf(desk), id);
  return card ? { ...card, source: typeof card.source === 'string' ? sourceWords(card.source) : card.source } : null;
}
