import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export interface PrintSheetProps {
  /** At the foot of each page, beside its number. */
  readonly footer: string;
  readonly children: ReactNode;
}

/** Text as a string of a style sheet. */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:;–’()/]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

/** Colours of the system: what is printed has none of the theme's. */
const styleOf = (footer: string): string => `
@page {
  size: A4;
  margin: 16mm 15mm 18mm;
  @bottom-left { content: ${quoted(footer)}; font: 8pt 'Noto Sans', sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'Noto Sans', sans-serif; }
}
@media screen { [data-print] { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: Canvas; }
  body > :not([data-print]) { display: none !important; }
  [data-print] { display: block; color: CanvasText; color-scheme: light; font: 9.5pt/1.4 'Noto Sans', sans-serif; }
  [data-print] h1 { font-size: 15pt; margin: 0 0 2mm; }
  [data-print] p { margin: 0 0 1.5mm; }
  [data-print] table { width: 100%; border-collapse: collapse; margin-top: 4mm; }
  [data-print] thead { display: table-header-group; }
  [data-print] tr { break-inside: avoid; }
  [data-print] th { text-align: left; font-weight: 600; border-bottom: 1pt solid CanvasText; padding: 1mm 2mm 1mm 0; }
  [data-print] td { vertical-align: top; border-bottom: 0.25pt solid GrayText; padding: 1.2mm 2mm 1.2mm 0; }
  [data-print] th[scope='rowgroup'] { padding-top: 4mm; break-after: avoid; }
  [data-print] small { font-size: 8pt; }
  [data-print] s { text-decoration: line-through; }
}`;

/** What is printed in the place of the window, as long as it is shown; each page bears its number. */
export function PrintSheet({ footer, children }: PrintSheetProps) {
  // A constructed sheet: the page's content policy lets no style stand in the document.
  useLayoutEffect(() => {
    const own = new CSSStyleSheet();
    own.replaceSync(styleOf(footer));
    document.adoptedStyleSheets.push(own);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== own);
    };
  }, [footer]);
  return createPortal(<div data-print>{children}</div>, document.body);
}

/** Prints what is handed to it once it is laid out; gives what is to be shown meanwhile. */
export function usePrint(): { readonly sheet: ReactNode; readonly print: (sheet: ReactNode) => void } {
  const [sheet, setSheet] = useState<ReactNode>(null);
  useEffect(() => {
    if (sheet === null) return;
    const end = () => setSheet(null);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [sheet]);
  return { sheet, print: setSheet };
}
