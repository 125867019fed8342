import { Button } from '@fluentui/react-components';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { RegisterCard } from '#shared/contract/registers.ts';
import { AliasDialog } from './alias-dialog.tsx';
import type { RegisterName } from './register-names.ts';
import { RuleEditor } from './rule-editor.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What can be added to a list. */
export function ListDeeds({ list, department = '' }: { readonly list: RegisterName; readonly department?: string }) {
  const w = useWords();
  const [isOpen, setOpen] = useState(false);
  if (list !== 'aliases' && list !== 'rules' && department === '') return null;
  const isRule = list === 'rules';
  return (
    <>
      <Button
        appearance={department === '' ? 'primary' : 'secondary'}
        icon={<Plus size={18} />}
        onClick={() => setOpen(true)}
      >
        {w(isRule ? 'window.registers.rule.add' : 'window.registers.addAlias')}
      </Button>
      {isOpen &&
        (isRule ? (
          <RuleEditor onClose={() => setOpen(false)} />
        ) : (
          <AliasDialog department={department} onClose={() => setOpen(false)} />
        ))}
    </>
  );
}

/** What can be done with one item. */
export function CardDeeds({ list, card }: { readonly list: RegisterName; readonly card: RegisterCard }) {
  const w = useWords();
  const [isOpen, setOpen] = useState(false);
  if (list === 'departments') return <ListDeeds list={list} department={card.id} />;
  if (card.number === 0 || (list !== 'aliases' && list !== 'recipes' && list !== 'rules')) return null;
  return (
    <>
      <Button icon={<Trash2 size={18} />} onClick={() => setOpen(true)}>
        {w('window.registers.withdraw')}
      </Button>
      {isOpen && <WithdrawDialog list={list} number={card.number} onClose={() => setOpen(false)} />}
    </>
  );
}
