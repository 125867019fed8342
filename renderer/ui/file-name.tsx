import { Fragment } from 'react';

/** What stays together: up to a low line. */
const PARTS = /[^_]*_|[^_]+/g;

/** A name of a file that may take two lines: it breaks where its parts end, not inside a word. */
export function FileName({ name }: { readonly name: string }) {
  return [...name.matchAll(PARTS)].map(({ 0: part, index }) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
