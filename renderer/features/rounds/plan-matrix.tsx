import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Dispatch, type KeyboardEvent, memo, type SetStateAction, useCallback, useRef } from 'react';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { dayInFigures, dayTyped } from '#renderer/words/dates.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { Planning } from '#shared/contract/board.ts';
import { moved } from './grid-keys.ts';
import { dueOfDepartment, keyOf, type PlanDraft, toggled, withDepartmentDue } from './plan-draft.ts';

const useStyles = makeStyles({
  frame: {
    overflow: 'auto',
    flexGrow: 1,
    minHeight: '180px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    height: '120px',
    verticalAlign: 'bottom',
    padding: '4px 0',
    fontWeight: tokens.fontWeightRegular,
    fontSize: '11px',
    minWidth: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  turned: {
    writingMode: 'vertical-rl',
    textOrientation: 'sideways',
    transform: 'rotate(180deg)',
    maxHeight: '112px',
    maxWidth: '36px',
    lineHeight: '12px',
    margin: '0 auto',
    textAlign: 'left',
    overflow: 'hidden',
  },
  side: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
    padding: '0 8px',
    minWidth: '86px',
    fontWeight: tokens.fontWeightSemibold,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  corner: { zIndex: 3, backgroundColor: tokens.colorNeutralBackground3 },
  plain: { padding: '4px 8px', textAlign: 'left', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'center', height: '28px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  usual: { backgroundColor: tokens.colorNeutralBackground3 },
  first: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  box: {
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
  },
  due: { width: '132px', margin: '0 4px' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface PlanMatrixProps {
  readonly planning: Planning;
  readonly draft: PlanDraft;
  readonly change: Dispatch<SetStateAction<PlanDraft>>;
}

/** What is expected of whom: a box for each dataset of each department; arrows lead from box to box. */
export function PlanMatrix({ planning, draft, change }: PlanMatrixProps) {
  const w = useWords();
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const { departments, datasets } = planning;
  const size = { rows: departments.length, columns: datasets.length };
  const press = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).dataset['box']?.split(',').map(Number);
    const next = at && moved({ row: at[0] ?? 0, column: at[1] ?? 0 }, event, size);
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-box="${next.row},${Math.max(0, next.column)}"]`)?.focus();
  };
  const toggle = useCallback((key: string, on: boolean) => change((now) => toggled(now, [key], on)), [change]);
  return (
    <>
      <div className={styles.hint}>{w('rounds.plan.hint', { count: draft.expected.size })}</div>
      <div className={styles.frame}>
        <table ref={table} className={styles.table} onKeyDown={press} aria-label={w('rounds.plan.matrix')}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.side, styles.corner, styles.plain)}>
                {w('rounds.grid.department')}
              </th>
              {datasets.map(({ code, [w.language]: name, theme }, i) => (
                <th
                  key={code}
                  scope="col"
                  title={name}
                  aria-label={name}
                  className={mergeClasses(styles.head, datasets[i - 1]?.theme !== theme && styles.first)}
                >
                  <div className={styles.turned}>{name}</div>
                </th>
              ))}
              <th scope="col" className={mergeClasses(styles.head, styles.plain, styles.first)}>
                {w('rounds.plan.own')}
              </th>
            </tr>
          </thead>
          <tbody>
            {departments.map((department, row) => (
              <tr key={department.code}>
                <th scope="row" title={department[w.language]} className={mergeClasses(styles.cell, styles.side)}>
                  {department.short}
                </th>
                {datasets.map((dataset, column) => {
                  const key = keyOf({ department: department.code, dataset: dataset.code });
                  return (
                    <Box
                      key={key}
                      name={key}
                      place={`${row},${column}`}
                      isOn={draft.expected.has(key)}
                      isUsual={dataset.usual.includes(department.code)}
                      isFirst={datasets[column - 1]?.theme !== dataset.theme}
                      label={`${department.short} – ${dataset[w.language]}`}
                      toggle={toggle}
                    />
                  );
                })}
                <td className={mergeClasses(styles.cell, styles.first)}>
                  <OwnDue draft={draft} department={department} change={change} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface OwnDueProps {
  readonly draft: PlanDraft;
  readonly department: Planning['departments'][number];
  readonly change: PlanMatrixProps['change'];
}

/** The date of all that is expected of one department, where it is not the round's. */
function OwnDue({ draft, department: { code, short }, change }: OwnDueProps) {
  const w = useWords();
  const styles = useStyles();
  const due = dueOfDepartment(draft, code);
  const isSeveral = due === undefined;
  return (
    <div className={styles.due}>
      <DateInput
        size="small"
        value={due ?? ''}
        shown={dayInFigures(due ?? '')}
        read={dayTyped}
        onChange={(day) => change((now) => withDepartmentDue(now, code, day))}
        hint={isSeveral ? w('rounds.plan.own.several') : ''}
        calendar={w('rounds.day.calendar')}
        label={w('rounds.plan.ownOf', { department: short })}
        {...(isSeveral && { title: w('rounds.plan.own.several.title') })}
      />
    </div>
  );
}

interface BoxProps {
  readonly name: string;
  readonly place: string;
  readonly isOn: boolean;
  /** Usually asked of this department: told by its ground. */
  readonly isUsual: boolean;
  readonly isFirst: boolean;
  readonly label: string;
  readonly toggle: (name: string, on: boolean) => void;
}

const Box = memo(function Box({ name, place, isOn, isUsual, isFirst, label, toggle }: BoxProps) {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, isUsual && styles.usual, isFirst && styles.first)}>
      <input
        type="checkbox"
        className={styles.box}
        data-box={place}
        checked={isOn}
        aria-label={label}
        title={label}
        onChange={({ target }) => toggle(name, target.checked)}
      />
    </td>
  );
});
