import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useWords } from '#renderer/words/words.tsx';
import type { RegisterItem } from '#shared/contract/registers.ts';
import { moved } from './rule-form.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '2px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) max-content',
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

export interface DepartmentOrderProps {
  readonly departments: readonly RegisterItem[];
  readonly chosen: readonly string[];
  /** Whether their order matters. */
  readonly ordered: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Departments of a rule, the first before the others. */
export function DepartmentOrder({ departments, chosen, ordered, onChange }: DepartmentOrderProps) {
  const w = useWords();
  const styles = useStyles();
  const left = departments.filter(({ id }) => !chosen.includes(id));
  const nameOf = (id: string) => w.say(departments.find((one) => one.id === id)?.name ?? id);
  return (
    <div>
      <ol className={styles.list}>
        {chosen.map((id, at) => {
          const name = nameOf(id);
          const button = (label: string, Icon: typeof X, next: readonly string[], disabled = false) => (
            <Button
              appearance="subtle"
              size="small"
              icon={<Icon size={16} />}
              aria-label={label}
              title={label}
              disabled={disabled}
              onClick={() => onChange(next)}
            />
          );
          return (
            <li key={id} className={styles.line}>
              <span className={styles.place}>{ordered ? w.number(at + 1) : ''}</span>
              <span>{name}</span>
              <span>
                {ordered && button(w('window.registers.rule.up', { name }), ArrowUp, moved(chosen, at, -1), at === 0)}
                {ordered &&
                  button(
                    w('window.registers.rule.down', { name }),
                    ArrowDown,
                    moved(chosen, at, 1),
                    at === chosen.length - 1,
                  )}
                {button(
                  w('window.registers.rule.remove', { name }),
                  X,
                  chosen.filter((one) => one !== id),
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {left.length > 0 && (
        <Select
          aria-label={w('window.registers.rule.add.department')}
          value=""
          onChange={(_event, { value }) => value !== '' && onChange([...chosen, value])}
        >
          <option value="">{w('window.registers.rule.add.department')}</option>
          {left.map(({ id, name, about }) => (
            <option key={id} value={id}>
              {w('window.registers.codeAndName', { code: name, name: about })}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
