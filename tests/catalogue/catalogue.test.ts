import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { findHeaders, indexHeaders } from '#shared/domain/catalogue/headers.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';

const catalogue = loadCatalogue();
const { missingTokens, headers, ...coded } = catalogue;
const repeated = (items: readonly string[]) => items.filter((item, at) => items.indexOf(item) !== at);

describe('the catalogue', () => {
  it.each(Object.entries(coded))(
    'gives each code of %s once, with labels in both languages and a source',
    (part, entries) => {
      const keys = entries.map((entry) => ('framework' in entry ? `${entry.framework} ${entry.code}` : entry.code));
      expect(repeated(keys)).toEqual([]);
      for (const { code, fr, en, source, verified } of entries) {
        expect([part, code, code.trim() === code && code !== '']).toEqual([part, code, true]);
        expect([code, source.trim() !== '']).toEqual([code, true]);
        // What no source gives stays an empty label that an officer fills.
        if (part !== 'frameworks' || verified)
          expect([code, fr.trim() !== '', en.trim() !== '']).toEqual([code, true, true]);
      }
    },
  );

  it('names the source of every token and every heading', () => {
    for (const { source } of [...missingTokens, ...headers]) expect(source.trim()).not.toBe('');
  });

  it('rolls each of the regions up to one of the historic eight or Bamako', () => {
    const of = (geo: string) =>
      catalogue.regions.filter(({ geographies }) => geographies.includes(geo)).map(({ code }) => code);
    expect(of('8')).toEqual(['KAY', 'KOU', 'SIK', 'SEG', 'MOP', 'TOM', 'GAO', 'KID', 'BKO']);
    expect(of('10')).toHaveLength(11);
    expect(of('19')).toHaveLength(20);
    for (const { code, oldRegion, geographies } of catalogue.regions) {
      expect([code, of('8').includes(oldRegion)]).toEqual([code, true]);
      expect([code, geographies.includes('19')]).toEqual([code, true]);
      if (geographies.includes('8')) expect(oldRegion).toBe(code);
    }
    const lineage = Object.fromEntries(catalogue.regions.map(({ code, oldRegion }) => [code, oldRegion]));
    expect(lineage).toMatchObject({
      NIO: 'KAY',
      KIT: 'KAY',
      DIO: 'KOU',
      NAR: 'KOU',
      BOU: 'SIK',
      KTL: 'SIK',
      SAN: 'SEG',
      DOU: 'MOP',
      BAN: 'MOP',
      TAO: 'TOM',
      MEN: 'GAO',
    });
  });

  it('puts each cercle in a region of each of its geographies', () => {
    const regions = new Map(catalogue.regions.map((region) => [region.code, region]));
    for (const { code, region, geographies, fr } of catalogue.cercles) {
      expect([code, code.startsWith(`${region}.`)]).toEqual([code, true]);
      expect([code, code.slice(4)]).toEqual([
        code,
        fr.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, '').replace(/ /g, '_').toUpperCase(),
      ]);
      for (const geo of geographies)
        expect([code, geo, regions.get(region)?.geographies.includes(geo)]).toEqual([code, geo, true]);
    }
  });

  it('holds the 53 cercles of the geography of 2021 with their codes, those of Ménaka since 2016 only', () => {
    const coded2021 = catalogue.cercles.filter(({ codes }) => codes['ocha'] !== undefined);
    expect(coded2021).toHaveLength(53);
    expect(repeated(coded2021.map(({ codes }) => codes['ocha'] ?? ''))).toEqual([]);
    expect(coded2021.filter(({ geographies }) => geographies.includes('10'))).toHaveLength(53);
    expect(catalogue.cercles.filter(({ geographies }) => geographies.includes('19')).length).toBeGreaterThanOrEqual(
      140,
    );
  });

  it.each(['8', '10', '19'])('gives no name to two regions, nor to two cercles, of geography %s', (geo) => {
    for (const entries of [catalogue.regions, catalogue.cercles]) {
      const names = entries
        .filter(({ geographies }) => geographies.includes(geo))
        .flatMap(({ fr, en, variants }) => [...new Set([fr, en, ...variants].map(nameKey))]);
      expect(repeated(names)).toEqual([]);
    }
  });

  it('gives no name to two countries or groups', () => {
    const names = [...catalogue.countries, ...catalogue.countryGroups].flatMap(({ fr, en, variants }) => [
      ...new Set([fr, en, ...variants].map(nameKey)),
    ]);
    expect(repeated(names)).toEqual([]);
    const cities = catalogue.countries.flatMap((country) => [...new Set(country.cities.map(nameKey))]);
    expect(repeated(cities)).toEqual([]);
    const own = new Map(catalogue.countries.map(({ code, fr }) => [nameKey(fr), code]));
    for (const { code, cities: seats } of catalogue.countries)
      for (const city of seats) expect([city, own.get(nameKey(city)) ?? code]).toEqual([city, code]);
  });

  it('holds all countries of ISO 3166-1, each in a group that exists', () => {
    expect(catalogue.countries.length).toBeGreaterThanOrEqual(249);
    const groups = new Set(catalogue.countryGroups.map(({ code }) => code));
    expect([...groups].sort()).toEqual(['_AFR', '_AME', '_ASI', '_EUR', '_XX']);
    for (const { code, alpha3, group } of catalogue.countries) {
      expect([code, /^[A-Z]{2}$/.test(code), /^[A-Z]{3}$/.test(alpha3), groups.has(group)]).toEqual([
        code,
        true,
        true,
        true,
      ]);
    }
    expect(repeated(catalogue.countries.map(({ alpha3 }) => alpha3))).toEqual([]);
  });

  it('numbers the objectives 1 to 23, six of them with particular attention', () => {
    expect(catalogue.objectives.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
    expect(catalogue.objectives.map(({ code }) => code)).toEqual(
      Array.from({ length: 23 }, (_, at) => `PMM-${String(at + 1).padStart(2, '0')}`),
    );
    expect(catalogue.objectives.filter(({ priority }) => priority).map(({ number }) => number)).toEqual([
      1, 7, 16, 19, 21, 23,
    ]);
    expect(catalogue.ponamAxes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { objectives } of catalogue.ponamAxes)
      for (const number of objectives) expect(number >= 1 && number <= 23).toBe(true);
  });

  it('lists the eleven departments and sixteen indicators with their units', () => {
    expect(catalogue.departments.map(({ code }) => code)).toEqual([
      'MMEIA',
      'MAECI',
      'MSDS',
      'MSPC',
      'MJ',
      'MENEFP',
      'MEF',
      'MATD',
      'MPFEF',
      'OIM',
      'OM',
    ]);
    expect(
      Object.fromEntries(catalogue.indicators.map(({ code, unit, measure }) => [code, `${unit} ${measure}`])),
    ).toEqual({
      EXT_STOCK: 'persons stock',
      EXT_REGISTERED: 'persons stock',
      RETURN: 'persons flow',
      REPAT: 'persons flow',
      REMIT: 'XOF flow',
      ASSIST: 'persons flow',
      REINT: 'persons flow',
      DIA_EXPERT: 'persons flow',
      DIA_COMPROJ: 'projects flow',
      DIA_INVPROJ: 'projects flow',
      DIA_TRAIN: 'sessions flow',
      TRAIN: 'sessions flow',
      CENTRE: 'centres stock',
      CORDON: 'posts stock',
      BUDGET: 'XOF flow',
      STUDY: 'studies flow',
    });
  });

  it('refers to codes that exist: overrides, wholes, kinds', () => {
    const codes = new Set(catalogue.indicators.map(({ code }) => code));
    for (const { code, overrides, partOf, kinds } of catalogue.indicators) {
      for (const other of overrides)
        expect([code, other, codes.has(other) && other !== code]).toEqual([code, other, true]);
      if (partOf) {
        const whole = catalogue.indicators.find((entry) => entry.code === partOf.indicator);
        expect([code, whole?.kinds.some((kind) => kind.code === partOf.kind)]).toEqual([code, true]);
      }
      expect(repeated(kinds.map((kind) => kind.code))).toEqual([]);
    }
  });

  it('gives each missing token one meaning', () => {
    const tokens = missingTokens.flatMap((entry) =>
      entry.tokens.map((token) => token.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
    );
    const statuses = new Map<string, Set<string>>();
    for (const { tokens: own, status } of missingTokens)
      for (const token of own) {
        const key = token.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        statuses.set(key, (statuses.get(key) ?? new Set()).add(status));
      }
    expect(tokens.length).toBeGreaterThan(40);
    expect([...statuses].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('gives each heading one meaning within a dimension', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { dimension, code, variants } of headers)
      for (const alias of variants) {
        const key = `${dimension} ${nameKey(alias) || alias}`;
        meanings.set(key, (meanings.get(key) ?? new Set()).add(code));
      }
    expect([...meanings].filter(([, codes]) => codes.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('finds every heading that it lists', () => {
    const index = indexHeaders(headers);
    for (const { dimension, code, variants } of headers)
      for (const alias of variants)
        expect([
          alias,
          findHeaders(` ${alias.toUpperCase()} `, index).some(
            (match) => match.dimension === dimension && match.code === code,
          ),
        ]).toEqual([alias, true]);
  });
});
