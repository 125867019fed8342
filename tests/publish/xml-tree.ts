import { SaxesParser } from 'saxes';

/** An element of a small document, whole in memory. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws where the text is not well-formed XML. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('no element');
  return document;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Children that stand before one that must precede them; unknown names too. */
export function outOfOrder(element: Element, order: readonly string[]): string[] {
  const places = element.children.map(({ name }) => order.indexOf(name));
  return element.children
    .filter((_child, i) => (places[i] ?? -1) < 0 || (i > 0 && (places[i] ?? 0) < (places[i - 1] ?? 0)))
    .map(({ name }) => `${element.name}: <${name}> out of order or unknown`);
}
