import { useCallback, useRef } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { choiceName } from './decision/choice-list.tsx';
import { type Choice, choicesOf, isChosen, keepOf } from './decision/choices.ts';
import { useDraft } from './decision/use-draft.ts';
import type { Judgements } from './decision/use-judgements.ts';
import type { Act } from './keys.ts';
import { neighbour, nextToSettle } from './list/snapshot.ts';
import type { HeldList } from './list/use-list.ts';
import { useQuiet } from './use-quiet.ts';
import type { RoomPlace } from './use-room-place.ts';

/** Milliseconds that a choice stands before what follows from it is worked out. */
const STAYS = 150;
/** Cells that are fetched of each side. */
const CELLS = 60;

/** What is open over the desk. */
export type Opened = 'similar' | 'rule' | 'keys' | '';

export interface DeskProps {
  readonly place: RoomPlace;
  readonly held: HeldList;
  readonly judgements: Judgements;
  readonly onOpen: (opened: Opened) => void;
}

/** What stands on the desk and what can be done there, whatever hand does it. */
export function useDesk({ place, held, judgements, onOpen }: DeskProps) {
  const w = useWords();
  const { showOrigin } = useFrame();
  const { open, show } = place;
  const input = open === '' ? null : { discrepancy: open, kept: true, most: CELLS };
  const { data, error, isPlaceholderData } = useAnswer('reconcile.unfold', input);
  const unfolded = open !== '' && !error && data?.item.id === open && !isPlaceholderData ? data : undefined;
  const choices = unfolded ? choicesOf(unfolded) : [];
  const { draft, proposals, missing, choose, change, ready, finish } = useDraft(unfolded);
  const { decide, undo, canUndo } = judgements;
  const typedField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const confirmed = useRef({ before: held.toSettle, numbers: new Set<number>() });
  const keep = keepOf(draft);
  const ruleKeep = keep ?? (unfolded?.item.kept || (unfolded?.proposal.keep ?? ''));
  const isQuiet = useQuiet(`${open} ${keep}`, STAYS);
  const wanted = unfolded && keep !== undefined && isQuiet ? { discrepancy: open, keep } : null;
  const weighed = useAnswer('reconcile.weigh', wanted);
  const choice = choices.find((one) => isChosen(draft, one));
  const kept =
    draft.way === 'value' && keep !== undefined
      ? w.number(Number(keep))
      : choice && unfolded
        ? choiceName(w, unfolded.item.type, choice)
        : (keep ?? '');

  const goTo = useCallback(
    async (number: number | undefined) => {
      const id = number === undefined ? undefined : await held.idOf(number);
      if (id !== undefined) show(id);
    },
    [held, show],
  );
  /** The next one after some are confirmed, which is not offered again before the list knows of it. */
  const nextAfter = (number: number, among: readonly number[]) => {
    if (confirmed.current.before !== held.toSettle) confirmed.current = { before: held.toSettle, numbers: new Set() };
    const { numbers: done } = confirmed.current;
    for (const one of [number, ...among]) done.add(one);
    const rest = new Set([...held.toSettle].filter((one) => !done.has(one)));
    return { next: nextToSettle(held.numbers, number, rest), isLast: rest.size === 0 };
  };
  const settle = async (among: readonly number[] = []) => {
    const judgement = ready();
    if (!unfolded || judgement === 'choice') return;
    if (judgement === 'reason') {
      reasonField.current?.focus();
      return;
    }
    const { next, isLast } = nextAfter(unfolded.item.number, among);
    onOpen('');
    leaveField();
    finish(judgement.reason);
    // The next one is opened while this one is written; it is told when it is, and opened again where it could not be.
    const going = goTo(next);
    // The last of them leads out of the figures, to what can be done next.
    if (next === undefined && isLast) show('');
    const isDone = await decide({ unfolded, ...judgement, kept, among });
    await going;
    if (isDone) return;
    change(draft);
    show(unfolded.item.id);
  };
  const takeBack = async () => {
    const id = canUndo ? await undo() : undefined;
    if (id !== undefined) show(id);
  };
  const pick = (one: Choice | undefined) => {
    if (!one) return;
    choose(one);
    if (one.way === 'value') typedField.current?.focus();
  };
  const propose = () => {
    const proposed = unfolded?.proposal.keep ?? '';
    if (proposed !== '') pick(choices.find((one) => one.keep === proposed));
  };
  const similar = () => {
    if (!unfolded || unfolded.similar === 0 || draft.way === 'value') return;
    if (ready() === 'reason') reasonField.current?.focus();
    else if (keep !== undefined) onOpen('similar');
  };
  const rule = () => {
    if (unfolded?.item.type === 'conflict' && ruleKeep !== '') onOpen('rule');
  };
  const origin = () => {
    const side = unfolded?.sides.find(({ source }) => source === draft.keep) ?? unfolded?.sides[0];
    const cell = side?.cells[0];
    if (cell) showOrigin({ file: cell.file, sheet: cell.sheet, cell: cell.cell });
  };
  const sources = choices.filter(({ way }) => way === 'source');
  const acts: { readonly [Name in Act['act']]: (act: Extract<Act, { act: Name }>) => unknown } = {
    next: () => goTo(neighbour(held.numbers, unfolded?.item.number, 1)),
    previous: () => goTo(neighbour(held.numbers, unfolded?.item.number, -1)),
    source: ({ index }) => pick(sources[index]),
    way: ({ way }) => pick(choices.find((one) => one.way === way) ?? choices.find((one) => one.keep === way)),
    confirm: () => settle(),
    undo: takeBack,
    propose,
    similar,
    rule,
    origin,
    search: () => document.querySelector<HTMLElement>('[data-search] input')?.focus(),
    keys: () => onOpen('keys'),
  };
  return {
    /** Undefined while it is not known whole: nothing is decided on what is not. */
    unfolded,
    /** What is drawn: it stays until the next one is known. */
    drawn: open === '' || error ? undefined : data,
    error,
    selected: data?.item.id === open ? data.item.number : undefined,
    draft,
    proposals,
    missing,
    keep,
    kept,
    ruleKeep,
    /** Null while nothing is chosen, undefined while it is worked out. */
    effects: keep === undefined ? null : wanted && !weighed.isPlaceholderData ? weighed.data : undefined,
    typedField,
    reasonField,
    change,
    goTo,
    pick,
    pickSource: (source: string) => pick(sources.find((one) => one.keep === source)),
    settle,
    takeBack: canUndo ? () => void takeBack() : undefined,
    propose,
    similar,
    rule,
    perform: (act: Act) => {
      const work = acts[act.act] as (one: Act) => unknown;
      work(act);
    },
  };
}

/** Letters act at the desk again. */
function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('textarea, input')) activeElement.blur();
}
