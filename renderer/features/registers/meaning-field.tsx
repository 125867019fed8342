import { Combobox, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { InputOf } from '#shared/contract/registry.ts';
import { fold } from '#shared/lib/fold.ts';

/** Names that are offered at once. */
const OFFERED = 40;

export interface MeaningFieldProps {
  readonly dimension: InputOf<'registers.meanings'>['dimension'];
  /** '' while nothing is chosen. */
  readonly onChoose: (code: string) => void;
}

/** Chooses a name of the catalogue by its first letters, in either language. */
export function MeaningField({ dimension, onChoose, ...field }: MeaningFieldProps) {
  const w = useWords();
  const meanings = useAnswer('registers.meanings', { dimension }).data;
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const wanted = fold(typed)
      .split(' ')
      .filter((word) => word !== '');
    const all = (meanings ?? []).map((one) => ({ ...one, label: w.say(one.name) }));
    return all.filter(({ label, words }) => {
      const text = fold([label, ...words].join(' '));
      return wanted.every((word) => text.includes(word));
    });
  }, [meanings, typed, w]);
  return (
    <Combobox
      {...field}
      placeholder={w('window.registers.alias.meaning.search')}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        onChoose('');
      }}
      onOptionSelect={(_event, { optionValue = '', optionText = '' }) => {
        setTyped(optionText);
        onChoose(optionValue);
      }}
    >
      {found.slice(0, OFFERED).map(({ code, label }) => (
        <Option key={code} value={code} text={label}>
          {label}
        </Option>
      ))}
      {found.length === 0 && (
        <Option disabled value="" text="">
          {w('window.registers.alias.meaning.none')}
        </Option>
      )}
      {found.length > OFFERED && (
        <Option disabled value="" text="">
          {w('window.registers.alias.meaning.more')}
        </Option>
      )}
    </Combobox>
  );
}
