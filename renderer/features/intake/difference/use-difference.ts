import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { DifferenceLine } from '#shared/contract/difference.ts';
import { type DifferenceView, queryOf, viewOf } from './difference-view.ts';

export function useDifferenceView(submission: number): readonly [DifferenceView, (view: DifferenceView) => void] {
  const { go } = useFrame();
  const { query } = usePlace();
  const text = JSON.stringify(queryOf(viewOf(query)));
  const view = useMemo(() => viewOf(JSON.parse(text)), [text]);
  const show = useCallback(
    (next: DifferenceView) =>
      go({ room: 'intake', path: [String(submission), 'difference'], query: queryOf(next) }, { replace: true }),
    [go, submission],
  );
  return [view, show];
}

const PAGE = 200;

/** Two deliveries side by side as far as they are seen. */
export function useDifference(submission: number, view: DifferenceView) {
  const { language } = useWords();
  const [middle, setMiddle] = useState(0);
  // Pages overlap by half, so that what is seen lies within one.
  const from = Math.max(0, (Math.round(middle / (PAGE / 2)) - 1) * (PAGE / 2));
  const { change, table, words, other } = view;
  const answer = useAnswer('intake.difference', {
    ...{ submission, with: other, change, table, words, language },
    ...{ from, count: PAGE },
  });
  const { data } = answer;
  const [held, setHeld] = useState<{ readonly at: number; readonly line: DifferenceLine }>();
  const itemAt = (index: number): DifferenceLine | undefined => {
    if (answer.isPlaceholderData) return undefined;
    return data?.lines[index - from];
  };
  const onSeen = useCallback((first: number, last: number) => setMiddle(Math.floor((first + last) / 2)), []);
  const near = itemAt(view.line);
  return {
    ...{ data, error: answer.error, refetch: answer.refetch, itemAt, onSeen },
    /** The chosen line, though it was scrolled away. */
    chosen: near ?? (held?.at === view.line ? held.line : undefined),
    hold: (at: number) => {
      const line = itemAt(at);
      if (line) setHeld({ at, line });
    },
  };
}
