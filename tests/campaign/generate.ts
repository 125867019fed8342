import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { factTableOf } from '#shared/domain/reconcile/fact-table.ts';
import type { ReconcileInput } from '#shared/domain/reconcile/reconciled.ts';
import { PLANTS } from './plant.ts';
import type { CampaignFacts, Planted } from './planted.ts';
import { randomOf } from './random.ts';
import { type Habit, tell } from './tell.ts';
import { type World, worldOf } from './world.ts';

export interface CampaignSize {
  readonly seed: number;
  /** 3 to 6. */
  readonly years: number;
  /** Counterpart countries, at least 3. */
  readonly countries: number;
  /** Whether every department states its indicator at the finest breakdown: a million observations with 6 years and 60 countries. */
  readonly everyDetail?: boolean;
  /** Errors of each type to plant; none where absent. */
  readonly errors?: number;
}

export interface GeneratedCampaign extends ReconcileInput, CampaignFacts {
  /** What was made wrong on purpose; without it everything agrees. */
  readonly planted: readonly Planted[];
}

const COARSE = { time: 'year', byRegion: false, byCountry: false, bySex: false } as const;
const FINE = { time: 'month', byRegion: true, byCountry: true, bySex: true } as const;
const persons = { unit: 'persons' } as const;

/** Who states what, and how: the same people in several breakdowns, and series that one department alone keeps. */
const HABITS: readonly Habit[] = [
  { department: 'MMEIA', indicator: 'RETURN', ...FINE, ...persons },
  { department: 'MSPC', indicator: 'RETURN', ...FINE, byCountry: false, ...persons },
  { department: 'MAECI', indicator: 'RETURN', ...COARSE, byCountry: true, bySex: true, ...persons },
  { department: 'MATD', indicator: 'RETURN', ...COARSE, time: 'quarter', byRegion: true, ...persons },
  { department: 'MSDS', indicator: 'ASSIST', ...FINE, byRegion: false, ...persons },
  { department: 'MPFEF', indicator: 'ASSIST', ...COARSE, byCountry: true, ...persons },
  { department: 'MENEFP', indicator: 'REINT', ...COARSE, byRegion: true, bySex: true, ...persons },
  { department: 'MEF', indicator: 'REMIT', ...COARSE, byCountry: true, unit: 'XOF' },
  { department: 'OM', indicator: 'DIA_EXPERT', ...COARSE, time: 'month', ...persons },
  { department: 'MJ', indicator: 'TRAIN', ...COARSE, time: 'quarter', byRegion: true, unit: 'sessions' },
  { department: 'MAECI', indicator: 'EXT_REGISTERED', ...COARSE, byCountry: true, stock: true, ...persons },
  { department: 'OIM', indicator: 'EXT_STOCK', ...COARSE, byCountry: true, stock: true, kind: 'BIRTH', ...persons },
];

const DETAILED = ['MMEIA', 'MAECI', 'MSDS', 'MSPC', 'MJ', 'MENEFP', 'MEF', 'MATD', 'MPFEF', 'OIM', 'OM'].map(
  (department, i): Habit => ({ department, indicator: i % 2 === 0 ? 'RETURN' : 'ASSIST', ...FINE, ...persons }),
);

/** A campaign of any size of which it is known what is wrong in it: for properties and for measuring. */
export function generateCampaign(size: CampaignSize): GeneratedCampaign {
  const catalogue = loadCatalogue();
  const countries = catalogue.countries
    .map(({ code }) => code)
    .filter((code) => code !== 'ML')
    .slice(0, size.countries);
  const world = worldOf({ years: size.years, countries }, size.seed);
  const honest: CampaignFacts = {
    observations: [...(size.everyDetail ? DETAILED : HABITS)].flatMap((habit, i) => tell(world, habit, i + 1)),
    totals: [],
    records: [],
    expectations: [],
    receptions: [],
    rules: [],
    decisions: [],
    catalogue,
    round: roundOf(world),
  };
  return plantErrors(honest, size);
}

function roundOf({ years }: World) {
  return { title: 'Campagne', start: `${years[0]}-01-01`, end: `${years.at(-1)}-12-31`, due: '2022-02-28' };
}

function plantErrors(honest: CampaignFacts, { errors = 0, seed }: CampaignSize): GeneratedCampaign {
  const random = randomOf(seed + 1);
  let campaign: CampaignFacts = honest;
  const planted: Planted[] = [];
  const touched = new Set<SourcedObservation>();
  for (let i = 0; i < errors; i++) {
    for (const plant of PLANTS) {
      const done = plant(campaign, random, touched);
      if (!done) continue;
      campaign = done.campaign;
      planted.push(...done.planted);
    }
  }
  return { ...campaign, facts: factTableOf(campaign.observations), planted };
}
