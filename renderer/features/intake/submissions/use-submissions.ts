import { useCallback, useMemo, useState } from 'react';
import { useAnswer, useClient } from '#renderer/api/hooks.tsx';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { SubmissionLine } from '#shared/contract/submissions.ts';
import { inputOf, type ListView, nameOf, PAGE, pagesFor, queryOf, viewOf } from './list-view.ts';

/** What the address shows of the list, and how it is changed. */
export function useListView(): readonly [ListView, (view: ListView) => void] {
  const { go } = useFrame();
  const { query } = usePlace();
  const text = JSON.stringify(queryOf(viewOf(query)));
  const view = useMemo(() => viewOf(JSON.parse(text)), [text]);
  const show = useCallback((next: ListView) => go({ room: 'intake', query: queryOf(next) }, { replace: true }), [go]);
  return [view, show];
}

/** The list as far as it is seen: pages are asked for as they come into sight. */
export function useSubmissions(view: ListView) {
  const { language } = useWords();
  const client = useClient();
  const [held, setHeld] = useState<{ readonly name: string; readonly index: number; readonly line: SubmissionLine }>();
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  const [from = 0, after = from] = pagesFor(...seen);
  const first = useAnswer('intake.list', inputOf(view, from, language));
  const second = useAnswer('intake.list', after === from ? null : inputOf(view, after, language));
  const { data } = first;
  const later = after === from ? undefined : second.data;
  const itemAt = useCallback(
    (index: number): SubmissionLine | undefined =>
      index >= after && after !== from ? later?.lines[index - after] : data?.lines[index - from],
    [data, later, from, after],
  );
  const onSeen = useCallback((top: number, bottom: number) => {
    // Rows of a page at once: what is seen changes with every pixel.
    setSeen((before) => (same(pagesFor(...before), pagesFor(top, bottom)) ? before : [top, bottom]));
  }, []);
  const near = Array.from({ length: after === from ? PAGE : 2 * PAGE }, (_, i) => from + i).find((index) => {
    const line = itemAt(index);
    return line !== undefined && nameOf(line) === view.chosen;
  });
  const known = held?.name === view.chosen ? held : undefined;
  const chosenAt = view.chosen === '' ? -1 : (near ?? known?.index ?? -1);
  /** The line of a row, asked for where it is far away. */
  const lineAt = useCallback(
    async (index: number): Promise<SubmissionLine | undefined> =>
      itemAt(index) ?? (await client.call('intake.list', { ...inputOf(view, index, language), count: 1 })).lines[0],
    [client, itemAt, view, language],
  );
  const hold = useCallback((index: number, line: SubmissionLine) => setHeld({ name: nameOf(line), index, line }), []);
  return {
    data,
    error: first.error,
    refetch: first.refetch,
    isSearching: first.isPlaceholderData,
    itemAt,
    onSeen,
    chosenAt,
    chosen: near === undefined ? known?.line : itemAt(near),
    lineAt,
    hold,
  };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
