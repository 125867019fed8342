import { Text } from '@fluentui/react-components';
import { useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { type Message, message } from '#shared/texts/message.ts';
import { TrialOfRules } from './rule-trial.tsx';

export interface WithdrawDialogProps {
  readonly list: 'aliases' | 'recipes' | 'rules';
  readonly number: number;
  readonly onClose: () => void;
}

/** Withdraws what was learned, or a rule: what follows is said, a reason is asked for, and it can be undone. */
export function WithdrawDialog({ list, number, onClose }: WithdrawDialogProps) {
  const w = useWords();
  const { notify } = useFrame();
  const forget = useDeed('intake.forget');
  const remove = useDeed('reconcile.withdrawRule');
  const withdraw = async (reason: string): Promise<{ readonly entry: number; readonly sentence: Message }> => {
    if (list === 'rules') {
      const { entry } = await remove.perform({ number, reason });
      return { entry, sentence: message('window.registers.withdrawn.rule') };
    }
    const { entry, reread } = await forget.perform({ what: list === 'aliases' ? 'alias' : 'recipe', number, reason });
    const again = message('window.registers.reread', { count: reread.length });
    return { entry, sentence: message('window.registers.withdrawn.done', { reread: reread.length > 0 ? again : '' }) };
  };
  const act = (reason: string) => {
    withdraw(reason).then(
      ({ entry, sentence }) => {
        notify({ intent: 'success', sentence, undo: entry });
        onClose();
      },
      (error: Error) => notify({ intent: 'error', sentence: w.error(error) }),
    );
  };
  const title = {
    aliases: w('window.registers.withdraw.alias'),
    recipes: w('window.registers.withdraw.recipe'),
    rules: w('window.registers.withdraw.rule'),
  }[list];
  const whys =
    list === 'rules'
      ? [w('window.registers.withdraw.why.rule')]
      : [w('window.registers.withdraw.why.error'), w('window.registers.withdraw.why.changed')];
  return (
    <ConfirmDialog
      open
      title={title}
      confirm={w('window.registers.withdraw')}
      danger
      reason={{ proposals: whys }}
      isRunning={forget.isRunning || remove.isRunning}
      onConfirm={act}
      onClose={onClose}
    >
      {list === 'rules' ? (
        <TrialOfRules withdraw={number} />
      ) : (
        <Text>
          {w(list === 'aliases' ? 'window.registers.withdraw.alias.text' : 'window.registers.withdraw.recipe.text')}
        </Text>
      )}
    </ConfirmDialog>
  );
}
