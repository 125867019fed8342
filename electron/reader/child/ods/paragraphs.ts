/** Gathers the paragraphs of a cell or comment, with blanks collapsed as OpenDocument prescribes (part 3, 6.1.2). */
export interface Paragraphs {
  open(): void;
  close(): void;
  /** Characters as they stand in the XML. */
  text(text: string): void;
  /** Characters that an element stands for: `text:s`, `text:tab`, `text:line-break`. */
  exact(text: string): void;
  clear(): void;
  readonly value: string;
}

export function createParagraphs(): Paragraphs {
  let value = '';
  let any = false;
  let inside = false;
  /** Whether a blank would be collapsed: at the start, or after one that came from characters. */
  let afterBlank = true;
  return {
    open() {
      if (any) value += '\n';
      any = true;
      inside = true;
      afterBlank = true;
    },
    close() {
      if (afterBlank && value.endsWith(' ')) value = value.slice(0, -1);
      inside = false;
    },
    text(text) {
      if (!inside) return;
      const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
      value += afterBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
      if (collapsed !== '' && collapsed !== ' ') afterBlank = collapsed.endsWith(' ');
      else if (collapsed === ' ') afterBlank = true;
    },
    exact(text) {
      if (!inside) return;
      value += text;
      afterBlank = false;
    },
    clear() {
      value = '';
      any = false;
      inside = false;
      afterBlank = true;
    },
    get value() {
      return value;
    },
  };
}
