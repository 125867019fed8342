import type { Page } from 'playwright-core';

/** One picture: where the window is, and what makes the room telling. */
export interface PictureOf {
  /** Name of the picture's file, without ending. */
  readonly name: string;
  readonly address: string;
  /** Taken on a base that holds nothing; else on the example campaign. */
  readonly isEmpty?: boolean;
  /** What must be there before the picture is taken: a selector. */
  readonly shows: string;
  /** What an officer would do first; words would tie it to one language. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What stays open in every room is closed again. */
  readonly after?: (page: Page) => Promise<unknown>;
}

/** The rooms in the order of the officer's day. */
export const PICTURES: readonly PictureOf[] = [
  { name: 'premier-lancement', address: '/welcome', isEmpty: true, shows: 'main h1, [data-region=room] h1, h1' },
  { name: 'campagne', address: '/rounds', shows: '[role=grid] [role=rowheader]' },
  {
    name: 'reception',
    address: '/intake',
    shows: '[role=listbox] [aria-selected=true]',
    before: (page) => page.getByRole('option').filter({ hasText: '(rectifié)' }).click(),
  },
  {
    name: 'lecture',
    address: '/intake/8?sheet=Retours région&cell=D9',
    shows: '#kafo-active-cell',
  },
  { name: 'rapprochement', address: '/reconcile', shows: '[role=listbox] [role=option][aria-selected=true]' },
  { name: 'tableaux', address: '/tables/6', shows: '[role=grid] [data-at="13.2"]' },
  {
    name: 'provenance',
    address: '/tables/6',
    shows: '[data-panel] [role=grid]',
    before: (page) => page.locator('[data-at="13.2"]').click(),
    after: (page) => page.keyboard.press('Escape'),
  },
  { name: 'referentiels', address: '/registers/places/KAY', shows: '[data-region=room] h2' },
  {
    name: 'journal',
    address: '/journal?kinds=decided',
    shows: '[role=option][aria-selected=true], [aria-current=true]',
    before: (page) => page.getByRole('option').first().click(),
  },
];
