import {
  BookMarked,
  Building2,
  Flag,
  Gauge,
  Languages,
  type LucideIcon,
  MapPinned,
  Scale,
  SpellCheck2,
  Target,
} from 'lucide-react';
import type { RegisterName } from '#shared/contract/registers.ts';

export type { RegisterName };

/** The lists, in the order in which they are shown. */
export const REGISTERS_IN_ORDER: readonly RegisterName[] = [
  'departments',
  'indicators',
  'places',
  'countries',
  'aliases',
  'recipes',
  'rules',
  'frameworks',
  'vocabularies',
];

export const ICONS: Readonly<Record<RegisterName, LucideIcon>> = {
  departments: Building2,
  indicators: Gauge,
  places: MapPinned,
  countries: Flag,
  aliases: SpellCheck2,
  recipes: BookMarked,
  rules: Scale,
  frameworks: Target,
  vocabularies: Languages,
};

/** Lists of judgements: the others ship with the program. */
export const JUDGED: ReadonlySet<RegisterName> = new Set(['aliases', 'recipes', 'rules']);
