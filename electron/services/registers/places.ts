import type { CardRow, CardSection, RegisterCard, RegisterItem } from '#shared/contract/registers.ts';
import type { Cercle, Region } from '#shared/domain/model/catalogue.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import type { RegisterSource, Registry } from './context.ts';
import {
  chips,
  discrepanciesSection,
  fact,
  figures,
  filesSection,
  item,
  nameOf,
  row,
  section,
  stateOf,
} from './parts.ts';

/** Regions, each with its cercles below it. */
export const places: RegisterSource = {
  groups: () => [
    ['region', message('window.registers.places.regions')],
    ['8', message('window.registers.geo.8')],
    ['10', message('window.registers.geo.10')],
    ['19', message('window.registers.geo.19')],
  ],
  items: (registry) => {
    const { regions, cercles } = registry.catalogue;
    return regions.flatMap((region) => [
      placeItem(registry, region, 0),
      ...cercles.filter((cercle) => cercle.region === region.code).map((cercle) => placeItem(registry, cercle, 1)),
    ]);
  },
  card: (registry, id) => {
    const { regions, cercles } = registry.catalogue;
    const region = regions.find(({ code }) => code === id);
    if (region) return cardOf(registry, region, regionSections(registry, region));
    const cercle = cercles.find(({ code }) => code === id);
    return cercle && cardOf(registry, cercle, cercleSections(registry, cercle));
  },
};

function placeItem(registry: Registry, place: Region | Cercle, level: 0 | 1): RegisterItem {
  return item({
    id: place.code,
    code: place.code,
    name: nameOf(place),
    about: aboutOf(place, level === 0),
    used: registry.use().figures.get(`refArea ${place.code}`) ?? 0,
    level,
    groups: [...(level === 0 ? ['region'] : []), ...place.geographies],
    words: [place.fr, place.en, ...place.variants],
    state: stateOf(place),
  });
}

function aboutOf({ geographies }: Region | Cercle, isRegion: boolean): Message {
  return message('window.registers.place', {
    what: message(isRegion ? 'window.registers.places.region' : 'window.registers.places.cercle'),
    geographies: geographies.join(', '),
  });
}

function geoKey(geography: string): TextKey {
  return geography === '8'
    ? 'window.registers.geo.short.8'
    : geography === '10'
      ? 'window.registers.geo.short.10'
      : 'window.registers.geo.short.19';
}

function cardOf(registry: Registry, place: Region | Cercle, own: readonly CardSection[]): RegisterCard {
  const { code, variants, codes, source } = place;
  return {
    id: code,
    code,
    name: nameOf(place),
    about: aboutOf(place, 'oldRegion' in place),
    state: stateOf(place),
    sections: [
      ...own,
      ...section('window.registers.section.used', 'facts', byGeography(registry, place)),
      ...section('window.registers.section.usedFor', 'facts', byIndicator(registry, code)),
      ...filesSection(registry, `refArea ${code}`),
      ...discrepanciesSection(registry, 'ref_area = ?', 'places', code),
      ...chips('window.registers.section.variants', variants),
      ...section('window.registers.section.codes', 'facts', schemes(codes)),
    ],
    source,
    number: 0,
  };
}

function placeRow(place: Region | Cercle, detail: string | Message = ''): CardRow {
  return row(nameOf(place), { detail, link: { to: 'register', list: 'places', id: place.code } });
}

function regionSections({ catalogue }: Registry, region: Region): CardSection[] {
  const { code, oldRegion, geographies } = region;
  const { regions, cercles } = catalogue;
  const old = regions.find((one) => one.code === oldRegion);
  const later = regions.filter((one) => one.oldRegion === code && one.code !== code);
  const own = cercles.filter((one) => one.region === code);
  return [
    ...section('window.registers.section.versions', 'facts', versions(geographies, later)),
    ...section(
      'window.registers.section.rolledUp',
      'lines',
      oldRegion !== code && old ? [placeRow(old, message('window.registers.rolledUp.detail'))] : [],
    ),
    ...section(
      'window.registers.section.divided',
      'lines',
      later.map((one) => placeRow(one, message(geoKey(one.geographies[0] ?? '19')))),
    ),
    ...section(
      'window.registers.section.cercles',
      'chips',
      own.filter(isNew).map((one) => placeRow(one)),
    ),
    ...section(
      'window.registers.section.cerclesBefore',
      'chips',
      own.filter(isOld).map((one) => placeRow(one)),
    ),
  ];
}

function cercleSections({ catalogue }: Registry, { region, geographies }: Cercle): CardSection[] {
  const whole = catalogue.regions.find(({ code }) => code === region);
  const old = catalogue.regions.find(({ code }) => code === whole?.oldRegion);
  return [
    ...section('window.registers.section.versions', 'facts', versions(geographies, [])),
    ...section('window.registers.section.rolledUp', 'lines', [
      ...(whole ? [placeRow(whole)] : []),
      ...(old && old !== whole ? [placeRow(old, message('window.registers.rolledUp.detail'))] : []),
    ]),
  ];
}

const isNew = ({ geographies }: Cercle) => geographies.includes('19');
const isOld = ({ geographies }: Cercle) => geographies.some((one) => one !== '19');

const LONG: Readonly<Record<string, TextKey>> = {
  8: 'window.registers.geo.8',
  10: 'window.registers.geo.10',
  19: 'window.registers.geo.19',
};

/** In which divisions a place is there; a region that was divided later is smaller there. */
function versions(geographies: readonly string[], later: readonly Region[]): CardRow[] {
  return Object.entries(LONG).map(([geography, key]) => {
    const gone = later.filter((one) => one.geographies.includes(geography)).map(nameOf);
    const isThere = geographies.includes(geography);
    return fact(key, message(isThere ? 'window.registers.geo.there' : 'window.registers.geo.notThere'), {
      detail: isThere && gone.length > 0 ? message('window.registers.geo.smaller', { gone }) : '',
    });
  });
}

function byGeography(registry: Registry, { code, geographies }: Region | Cercle): CardRow[] {
  const { figures: used } = registry.use();
  return geographies.flatMap((geography) => {
    const count = used.get(`geo ${code} ${geography}`) ?? 0;
    return count === 0 ? [] : [row(figures(count), { name: message(geoKey(geography)) })];
  });
}

function byIndicator({ catalogue, names, use }: Registry, code: string): CardRow[] {
  return catalogue.indicators.flatMap((indicator) => {
    const count = use().figures.get(`refArea ${code} ${indicator.code}`) ?? 0;
    return count === 0 ? [] : [row(figures(count), { name: names.indicator(indicator.code) })];
  });
}

const SCHEMES: Readonly<Record<string, TextKey>> = {
  iso: 'window.registers.scheme.iso',
  ocha: 'window.registers.scheme.ocha',
  ct: 'window.registers.scheme.ct',
  ca: 'window.registers.scheme.ca',
};

function schemes(codes: Readonly<Record<string, string>>): CardRow[] {
  return Object.entries(codes).flatMap(([scheme, code]) => {
    const key = SCHEMES[scheme];
    if (!key) return [];
    const detail = code.endsWith('?') ? message('window.registers.inferred') : '';
    return [fact(key, code.replace('?', ''), { detail })];
  });
}
