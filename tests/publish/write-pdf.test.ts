import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { writePdf } from '#electron/publish/pdf/write-pdf.ts';
import { emptyPublication, samplePublication } from './sample-publication.ts';

const TO_TEXT = '/usr/bin/pdftotext';
const extracts = existsSync(TO_TEXT);

/** The text as a search finds it, lines kept as they are laid out; every blank is a plain one. */
function textOf(pdf: Uint8Array): string {
  const options = ['-layout', '-enc', 'UTF-8', '-', '-'];
  const text = execFileSync(TO_TEXT, options, { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

/** What a text lacks of what is wanted: says less on failure than the whole document. */
function lackingIn(words: string, wanted: readonly (string | RegExp)[]): (string | RegExp)[] {
  return wanted.filter((part) => (typeof part === 'string' ? !words.includes(part) : !part.test(words)));
}

describe('writePdf', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await writePdf(samplePublication(), 'fr');
  });

  it('writes the same bytes twice', async () => {
    expect(Buffer.compare(await writePdf(samplePublication(), 'fr'), pdf)).toBe(0);
  });

  it('is tagged, says its language and title, and is dated by the edition', async () => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const { catalog } = document;
    expect(catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(String(catalog.lookup(PDFName.of('Lang')))).toContain('fr');
    expect(document.getTitle()).toMatch(/^Examen national/);
    expect(document.getCreationDate()?.toISOString()).toBe('2022-05-01T00:00:00.000Z');
  });

  it('turns wide tables and keeps the others upright', async () => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const shapes = document.getPages().map((page) => (page.getWidth() > page.getHeight() ? 'across' : 'upright'));
    expect(shapes.slice(0, 6)).toEqual(['upright', 'upright', 'upright', 'across', 'across', 'upright']);
  });

  it.skipIf(!extracts)('holds text that can be searched: Bambara letters, French numbers, signs and meanings', () => {
    const wanted = [
      'ɲɛtaasira ka bɛn san 2063 ma',
      'kɔlɔsili ni ŋaniya',
      /Kayes +3 929 +2 248/,
      /2 228\?²/,
      'chiffre non arbitré',
      'Un Peuple – Un But – Une Foi',
      /Tableau 9\. Personnes en détresse assistées, par mois[ .\u2060]+\d/,
      /2 \/ \d+/,
    ];
    expect(lackingIn(textOf(pdf), wanted)).toEqual([]);
  });

  it.skipIf(!extracts)('repeats the headings of a table on every page it takes', () => {
    const pages = textOf(pdf).split('\f');
    const body = pages.filter((page) => /^ *Guinée équatoriale \(zone \d\) +\d/m.test(page));
    expect(body.length).toBe(2);
    for (const page of body) expect(lackingIn(page, [/Pays +2019 +2020 +2021 +Total/])).toEqual([]);
  });

  it.skipIf(!extracts)('speaks English when asked', async () => {
    const words = textOf(await writePdf(samplePublication(), 'en'));
    expect(lackingIn(words, ['Contents', 'figure not settled', /Kayes +3,929 +2,248/])).toEqual([]);
  });

  it('says so when there is no table', async () => {
    const empty = await writePdf(emptyPublication(), 'fr');
    expect((await PDFDocument.load(empty)).getPageCount()).toBeGreaterThan(2);
    if (extracts) expect(lackingIn(textOf(empty), ['aucun chiffre n’est encore consolidé'])).toEqual([]);
  });

  it.skipIf(!extracts)('sets text of the data as text, whatever typesetting code it looks like', async () => {
    const title = '#panic("x") *a* $b$ <c> @d \\ // e';
    const words = textOf(await writePdf({ ...emptyPublication(), title }, 'fr'));
    expect(lackingIn(words.replace(/\s+/g, ' '), [title])).toEqual([]);
  });
});
