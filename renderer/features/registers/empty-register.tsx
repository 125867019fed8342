import { Button } from '@fluentui/react-components';
import { Inbox } from 'lucide-react';
import { useFrame } from '#renderer/frame/frame.ts';
import { EmptyState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { ListDeeds } from './deeds.tsx';
import type { RegisterName } from './register-names.ts';

/** A list of judgements in which nothing was judged yet: how it is filled. */
export function EmptyRegister({ list }: { readonly list: RegisterName }) {
  const w = useWords();
  const { go } = useFrame();
  if (list === 'recipes') {
    return (
      <EmptyState title={w('window.registers.empty.recipes.title')} text={w('window.registers.empty.recipes.text')}>
        <Button appearance="primary" icon={<Inbox size={18} />} onClick={() => go({ room: 'intake' })}>
          {w('window.registers.empty.recipes.start')}
        </Button>
      </EmptyState>
    );
  }
  if (list === 'rules') {
    return (
      <EmptyState title={w('window.registers.empty.rules.title')} text={w('window.registers.empty.rules.text')}>
        <ListDeeds list={list} />
      </EmptyState>
    );
  }
  return (
    <EmptyState title={w('window.registers.empty.aliases.title')} text={w('window.registers.empty.aliases.text')}>
      <ListDeeds list={list} />
    </EmptyState>
  );
}
