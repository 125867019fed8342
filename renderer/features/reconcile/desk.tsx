import { useCallback, useRef } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useIsWide } from '#renderer/ui/media.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';
import { choiceName } from './decision/choice-list.tsx';
import { type Choice, choicesOf, keepOf } from './decision/choices.ts';
import { DecisionPanel } from './decision/decision-panel.tsx';
import { SimilarDialog } from './decision/similar-dialog.tsx';
import { useDraft } from './decision/use-draft.ts';
import { useJudgements } from './decision/use-judgements.ts';
import { FigurePanel } from './figure/figure-panel.tsx';
import type { Act } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { ListPanel } from './list/list-panel.tsx';
import { neighbour, nextToSettle } from './list/snapshot.ts';
import type { HeldList } from './list/use-list.ts';
import { Middle } from './middle.tsx';
import { RuleDialog } from './rules/rule-dialog.tsx';
import { useDeskKeys, useKeysSwitch } from './use-desk-keys.ts';
import { useQuiet } from './use-quiet.ts';
import type { RoomPlace } from './use-room-place.ts';

/** Milliseconds that a choice stands before what follows from it is worked out. */
const STAYS = 150;
/** Cells that are fetched of each side. */
const CELLS = 60;

type Opened = 'similar' | 'rule' | 'keys' | '';

export interface DeskProps {
  readonly place: RoomPlace;
  readonly held: HeldList;
  readonly list: DiscrepancyList;
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
}

/** The list, the figure, the decision; and the keys that lead through them. */
export function Desk({ place, held, list, opened, onOpen }: DeskProps) {
  const w = useWords();
  const { showOrigin } = useFrame();
  const isWide = useIsWide(1240);
  const { open, show, view, narrow } = place;
  const input = open === '' ? null : { discrepancy: open, kept: true, most: CELLS };
  const { data, error, isPlaceholderData } = useAnswer('reconcile.unfold', input);
  const unfolded = open !== '' && !error && data?.item.id === open && !isPlaceholderData ? data : undefined;
  // What is drawn stays until the next one is known; what is decided on is only ever the one that is drawn.
  const drawn = open === '' || error ? undefined : data;
  const { draft, proposals, missing, choose, change, ready, finish } = useDraft(unfolded);
  const { decide, undo, canUndo } = useJudgements();
  const [isOn, switchKeys] = useKeysSwitch();
  const typedField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const confirmed = useRef({ before: held.toSettle, numbers: new Set<number>() });
  const selected = drawn?.item.id === open ? drawn.item.number : undefined;
  const keep = keepOf(draft);
  const isQuiet = useQuiet(`${open} ${keep}`, STAYS);
  const weighed = useAnswer(
    'reconcile.weigh',
    unfolded && keep !== undefined && isQuiet ? { discrepancy: open, keep } : null,
  );
  const effects = keep === undefined ? null : isQuiet && !weighed.isPlaceholderData ? weighed.data : undefined;

  const goTo = useCallback(
    async (number: number | undefined) => {
      const id = number === undefined ? undefined : await held.idOf(number);
      if (id !== undefined) show(id);
    },
    [held, show],
  );
  const chosenName = () => {
    const choice =
      unfolded &&
      choicesOf(unfolded).find((one) => one.way === draft.way && (one.way !== 'source' || one.keep === draft.keep));
    if (draft.way === 'value' && keep !== undefined) return w.number(Number(keep));
    return choice && unfolded ? choiceName(w, unfolded.item.type, choice) : (keep ?? '');
  };
  const settle = async (among: readonly number[]) => {
    const wanted = ready();
    if (!unfolded || wanted === 'choice') return;
    if (wanted === 'reason') {
      reasonField.current?.focus();
      return;
    }
    // What was just confirmed is not offered again before the list knows of it.
    if (confirmed.current.before !== held.toSettle) confirmed.current = { before: held.toSettle, numbers: new Set() };
    const { numbers: done } = confirmed.current;
    for (const number of [unfolded.item.number, ...among]) done.add(number);
    const rest = new Set([...held.toSettle].filter((number) => !done.has(number)));
    const next = nextToSettle(held.numbers, unfolded.item.number, rest);
    const kept = chosenName();
    onOpen('');
    leaveField();
    finish(wanted.reason);
    // The next one is opened while this one is written; it is told when it is, and opened again where it could not be.
    const going = goTo(next);
    // The last of them leads out of the figures, to what can be done next.
    if (next === undefined && rest.size === 0) show('');
    const isDone = await decide({ unfolded, ...wanted, kept, among });
    await going;
    if (isDone) return;
    change(draft);
    show(unfolded.item.id);
  };
  const takeBack = async () => {
    const id = await undo();
    if (id !== undefined) show(id);
  };
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    choose(choice);
    if (choice.way === 'value') typedField.current?.focus();
  };
  const propose = () => {
    const wanted = unfolded?.proposal.keep ?? '';
    if (!unfolded || wanted === '') return;
    pick(choicesOf(unfolded).find((choice) => choice.keep === wanted));
  };
  const openSimilar = () => {
    if (!unfolded || unfolded.similar === 0 || draft.way === 'value') return;
    if (ready() === 'reason') reasonField.current?.focus();
    else if (keep !== undefined) onOpen('similar');
  };
  const act = (one: Act) => {
    const choices = unfolded ? choicesOf(unfolded) : [];
    switch (one.act) {
      case 'next':
      case 'previous':
        return void goTo(neighbour(held.numbers, selected, one.act === 'next' ? 1 : -1));
      case 'source':
        return pick(choices.filter(({ way }) => way === 'source')[one.index]);
      case 'way':
        return pick(choices.find(({ way }) => way === one.way) ?? choices.find((choice) => choice.keep === one.way));
      case 'confirm':
        return void settle([]);
      case 'undo':
        return canUndo ? void takeBack() : undefined;
      case 'propose':
        return propose();
      case 'similar':
        return openSimilar();
      case 'rule':
        return unfolded?.item.type === 'conflict' && ruleKeep !== '' ? onOpen('rule') : undefined;
      case 'search':
        return document.querySelector<HTMLElement>('[data-search] input')?.focus();
      case 'keys':
        return onOpen('keys');
      case 'origin': {
        const side = unfolded?.sides.find(({ source }) => source === draft.keep) ?? unfolded?.sides[0];
        const cell = side?.cells[0];
        return cell && showOrigin({ file: cell.file, sheet: cell.sheet, cell: cell.cell });
      }
    }
  };
  const ruleKeep = keep ?? (unfolded?.item.kept || (unfolded?.proposal.keep ?? ''));
  useDeskKeys(isOn, act);
  const pickSource = (source: string) =>
    pick(unfolded && choicesOf(unfolded).find((choice) => choice.way === 'source' && choice.keep === source));
  return (
    <>
      <SplitView
        key={isWide ? 'wide' : 'narrow'}
        name={isWide ? 'reconcile' : 'reconcile.narrow'}
        startWidth={isWide ? 312 : 236}
        endWidth={isWide ? 316 : 262}
        start={
          <ListPanel
            held={held}
            list={list}
            view={view}
            selected={selected}
            onNarrow={narrow}
            onOpen={(number) => void goTo(number)}
          />
        }
        {...(drawn && {
          end: (
            <DecisionPanel
              unfolded={drawn}
              draft={draft}
              proposals={proposals}
              missing={missing}
              isRunning={!unfolded}
              effects={effects}
              typedField={typedField}
              reasonField={reasonField}
              onChoose={pick}
              onType={(typed) => change({ typed })}
              onReason={(reason) => change({ reason })}
              onPropose={propose}
              onConfirm={() => void settle([])}
              onSimilar={openSimilar}
              onRule={() => ruleKeep !== '' && onOpen('rule')}
              onUndo={canUndo ? () => void takeBack() : undefined}
            />
          ),
        })}
      >
        {drawn ? (
          <FigurePanel unfolded={drawn} draft={draft} onChoose={pickSource} />
        ) : (
          <Middle
            list={list}
            view={view}
            open={open}
            error={error}
            onNarrow={narrow}
            onNext={() => void goTo(held.numbers[0])}
            onUndo={canUndo ? () => void takeBack() : undefined}
          />
        )}
      </SplitView>
      {opened === 'similar' && unfolded && keep !== undefined && (
        <SimilarDialog
          unfolded={unfolded}
          keep={keep}
          kept={chosenName()}
          reason={draft.reason}
          onConfirm={(numbers) => void settle(numbers)}
          onClose={() => onOpen('')}
        />
      )}
      {opened === 'rule' && unfolded && ruleKeep !== '' && (
        <RuleDialog
          unfolded={unfolded}
          keep={ruleKeep}
          reason={draft.reason || unfolded.discrepancy.reason}
          onClose={() => onOpen('')}
        />
      )}
      {opened === 'keys' && <KeysDialog isOn={isOn} onSwitch={switchKeys} onClose={() => onOpen('')} />}
    </>
  );
}

/** Letters act at the desk again. */
function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('textarea, input')) activeElement.blur();
}
