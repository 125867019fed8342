import { useIsWide } from '#renderer/ui/media.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';
import { DecisionPanel } from './decision/decision-panel.tsx';
import { SimilarDialog } from './decision/similar-dialog.tsx';
import { FigurePanel } from './figure/figure-panel.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { ListPanel } from './list/list-panel.tsx';
import { Middle } from './middle.tsx';
import { RuleDialog } from './rules/rule-dialog.tsx';
import { type DeskProps, type Opened, useDesk } from './use-desk.ts';
import { useDeskKeys, useKeysSwitch } from './use-desk-keys.ts';

export interface DeskViewProps extends DeskProps {
  readonly list: DiscrepancyList;
  readonly opened: Opened;
}

/** The list, the figure, the decision; and the keys that lead through them. */
export function Desk({ place, held, judgements, list, opened, onOpen }: DeskViewProps) {
  const isWide = useIsWide(1240);
  const desk = useDesk({ place, held, judgements, onOpen });
  const [isOn, switchKeys] = useKeysSwitch();
  useDeskKeys(isOn, desk.perform);
  const { view, open, narrow } = place;
  const { drawn, unfolded, draft, keep, kept, ruleKeep } = desk;
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
            selected={desk.selected}
            onNarrow={narrow}
            onOpen={(number) => void desk.goTo(number)}
          />
        }
        {...(drawn && {
          end: (
            <DecisionPanel
              unfolded={drawn}
              draft={draft}
              proposals={desk.proposals}
              missing={desk.missing}
              isRunning={!unfolded}
              effects={desk.effects}
              typedField={desk.typedField}
              reasonField={desk.reasonField}
              onChoose={desk.pick}
              onType={(typed) => desk.change({ typed })}
              onReason={(reason) => desk.change({ reason })}
              onPropose={desk.propose}
              onConfirm={() => void desk.settle()}
              onSimilar={desk.similar}
              onRule={ruleKeep === '' ? undefined : desk.rule}
              onUndo={desk.takeBack}
            />
          ),
        })}
      >
        {drawn ? (
          <FigurePanel unfolded={drawn} draft={draft} onChoose={desk.pickSource} />
        ) : (
          <Middle
            list={list}
            view={view}
            open={open}
            error={desk.error}
            onNarrow={narrow}
            onNext={() => void desk.goTo(held.numbers[0])}
            onUndo={desk.takeBack}
          />
        )}
      </SplitView>
      {opened === 'similar' && unfolded && keep !== undefined && (
        <SimilarDialog
          unfolded={unfolded}
          keep={keep}
          kept={kept}
          reason={draft.reason}
          onConfirm={(numbers) => void desk.settle(numbers)}
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
