import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAxes, findObjectives } from '#shared/domain/values/find-objectives.ts';
import { index } from './catalogue-index.ts';

const find = (text: string) => findObjectives(text, index);

describe('findObjectives', () => {
  it.each([
    ['Objectif 7', [7]],
    ['OBJECTIF 7', [7]],
    ['Obj. 19', [19]],
    ['obj 19', [19]],
    ['Obj.19', [19]],
    ['Objectifs 7 et 21', [7, 21]],
    ['Objectifs 7, 16 et 21', [7, 16, 21]],
    ['Objectif n° 7', [7]],
    ['Objectif n°7 du PMM', [7]],
    ['Objectif 7 : Réduire les vulnérabilités', [7]],
    ['PMM-07', [7]],
    ['PMM 7', [7]],
    ['PMM-07, PMM-21', [7, 21]],
    ['PMM-07 ; PMM-21', [7, 21]],
    ['OS 16', [16]],
    ['OS7/OS21', [7, 21]],
    ['GCM 23', [23]],
    ['GCM objective 23', [23]],
    ['Objectives 1 and 3', [1, 3]],
    ['Objectif du PMM 21', [21]],
    ['7', [7]],
    ['7, 16', [7, 16]],
    ['7;16 ; 21', [7, 16, 21]],
    ['7 et 16', [7, 16]],
    ['7/16', [7, 16]],
    ['21, 7, 7', [7, 21]],
    ['Objectif(s) PMM 7', [7]],
    ['Objectifs 7 à 9', [7, 8, 9]],
    ['1 à 4', [1, 2, 3, 4]],
    ['1-23', Array.from({ length: 23 }, (_, i) => i + 1)],
    ['7-16-21', [7, 16, 21]],
    ['7 - 16', [7, 16]],
    ['Objectif 5.5.2 du CREDD', []],
    ['Objectif 5 du CREDD', []],
    ['ODD : objectif 8', []],
    ['PMM 2018', []],
    ['Objectif 24', []],
    ['Objectif 0', []],
    ['24', []],
    ['2021', []],
    ['', []],
    ['ND', []],
    ['Tous', []],
    ['Formation de 25 agents', []],
    ['12 mars 2021', []],
    ['Article 7', []],
  ])('finds in %j the objectives %j', (text, numbers) => {
    expect(find(text)).toEqual(numbers);
  });

  it('finds each objective by its number in every form', () => {
    for (const { number } of index.catalogue.objectives)
      for (const form of ['Objectif ', 'Obj. ', 'PMM-', 'PMM ', 'GCM ', ''])
        expect([form, number, find(`${form}${number}`)]).toEqual([form, number, [number]]);
  });

  it('finds each objective by its title, in both languages, whatever its case and accents', () => {
    for (const { number, fr, en } of index.catalogue.objectives)
      for (const title of [fr, en, fr.toUpperCase(), fr.normalize('NFD').replace(/\p{M}/gu, '')])
        expect([title, find(title)]).toEqual([title, [number]]);
  });

  it('never gives an objective beyond the 23, nor one twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 6 }), (list) => {
        const found = find(`Objectifs ${list.join(', ')}`);
        expect(found).toEqual([...new Set(list.filter((n) => n >= 1 && n <= 23))].sort((a, b) => a - b));
      }),
    );
  });
});

describe('findAxes', () => {
  it.each([
    ['Axe 3', [3]],
    ['Axes 1 et 4', [1, 4]],
    ['Axe n°2', [2]],
    ['PONAM 5', [5]],
    ['1, 8', [1, 8]],
    ['Axe III', [3]],
    ['Axes I et IV', [1, 4]],
    ['Axe stratégique 3', [3]],
    ['Axes 1 à 3', [1, 2, 3]],
    ['1-8', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['PONAM 2015-2019', []],
    ['Axe 15', []],
    ['Axe 9', []],
    ['', []],
    ['Axe stratégique', []],
  ])('finds in %j the axes %j', (text, numbers) => {
    expect(findAxes(text)).toEqual(numbers);
  });
});
