import type { Letterhead } from '#electron/publish/letterhead.ts';
import { writeZip } from '#electron/publish/zip/write-zip.ts';
import type { Language } from '#shared/texts/languages.ts';

/** A letter that the office still changes before it is sent: all of it in words. */
export interface Letter {
  readonly language: Language;
  readonly letterhead: Letterhead;
  readonly place: string;
  readonly to: string;
  readonly subject: string;
  readonly opening: readonly string[];
  readonly items: readonly string[];
  readonly closing: readonly string[];
  readonly signature: string;
}

/** A Word document (.docx) of one page. Same input, same bytes. */
export function writeLetter(letter: Letter): Uint8Array {
  const part = (name: string, text: string) => ({ name, bytes: Buffer.from(`${HEAD}${text}`, 'utf8') });
  return writeZip([
    part('[Content_Types].xml', TYPES),
    part('_rels/.rels', RELATIONS),
    part('word/_rels/document.xml.rels', DOCUMENT_RELATIONS),
    part('word/styles.xml', stylesOf(letter.language)),
    part('word/document.xml', documentOf(letter)),
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

function stylesOf(language: Language): string {
  const tongue = language === 'fr' ? 'fr-FR' : 'en-GB';
  return `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${tongue}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`;
}

function documentOf(letter: Letter): string {
  const { letterhead, place, to, subject, opening, items, closing, signature } = letter;
  const body = [
    headOf(letterhead),
    paragraph(place, { align: 'right', before: 240 }),
    paragraph(to, { bold: true, before: 120, indent: 4536, align: 'left' }),
    paragraph(subject, { bold: true, before: 240 }),
    ...opening.map((text) => paragraph(text, { align: 'both' })),
    ...items.map((text) => paragraph(`–\u00a0${text}`, { indent: 567, after: 60 })),
    ...closing.map((text, i) =>
      paragraph(text, { align: 'both', ...(i === 0 && items.length > 0 && { before: 140 }) }),
    ),
    paragraph(signature, { align: 'right', before: 480 }),
  ].join('');
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1304" w:bottom="1134" w:left="1304" w:header="567" w:footer="567" w:gutter="0"/>';
  return `<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr>${page}</w:sectPr></w:body></w:document>`;
}

/** The ministry and its services at left, the State and its motto at right, without lines. */
function headOf({ left, country, motto }: Letterhead): string {
  const cell = (width: number, paragraphs: readonly string[]) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
  const line = (text: string, bold: boolean) => paragraph(text, { align: 'center', after: 20, bold });
  const cells =
    cell(
      5200,
      left.map((text, i) => line(text, i === 0)),
    ) + cell(4098, [line(country, true), line(motto, false)]);
  return `<w:tbl><w:tblPr><w:tblW w:w="9298" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="5200"/><w:gridCol w:w="4098"/></w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`;
}

interface Look {
  readonly align?: 'left' | 'right' | 'center' | 'both';
  readonly bold?: boolean;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
}

function paragraph(text: string, { align = 'left', bold = false, before, after, indent }: Look = {}): string {
  const spacing = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
  ].join('');
  const properties = [
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indent === undefined ? '' : `<w:ind w:left="${indent}"/>`,
    `<w:jc w:val="${align}"/>`,
  ].join('');
  const run = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

/** Letters that XML does not hold are left out. */
function escaped(text: string): string {
  const clean = [...text].filter((letter) => (letter.codePointAt(0) ?? 0) >= 32 || letter === '\n').join('');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
