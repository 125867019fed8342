import { Button } from '@fluentui/react-components';
import { Contact, Landmark, type LucideIcon, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { RegisterCard } from '#shared/contract/registers.ts';
import { AliasDialog } from './alias-dialog.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
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
  if (list === 'departments') return <DepartmentDeeds department={card.id} />;
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

function DepartmentDeeds({ department }: { readonly department: string }) {
  const w = useWords();
  return (
    <>
      <Opening label={w('window.registers.setContact')} icon={Contact}>
        {(close) => <ContactDialog department={department} onClose={close} />}
      </Opening>
      <Opening label={w('window.registers.addName')} icon={Landmark}>
        {(close) => <NameDialog department={department} onClose={close} />}
      </Opening>
      <ListDeeds list="departments" department={department} />
    </>
  );
}

interface OpeningProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog. */
function Opening({ label, icon: Icon, children }: OpeningProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon size={18} />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </>
  );
}
