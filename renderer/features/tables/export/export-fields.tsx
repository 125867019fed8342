import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { TableList } from '#shared/contract/tables.ts';
import { LANGUAGES, type Language } from '#shared/texts/languages.ts';
import { type ExportChoice, exportable, type Scope, toggled } from './export-choice.ts';
import { EXPORT_FORMATS } from './formats.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    maxHeight: '210px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '2px 4px',
    display: 'flex',
    flexDirection: 'column',
  },
  formats: { display: 'flex', flexDirection: 'column' },
});

export interface ExportFieldsProps {
  readonly list: TableList;
  readonly table: string;
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
  readonly disabled: boolean;
}

export function ExportFields({ list, table, choice, onChoice, disabled }: ExportFieldsProps) {
  const w = useWords();
  const styles = useStyles();
  const tables = exportable(list);
  const shown = tables.find((one) => one.table === table);
  const change = (part: Partial<ExportChoice>) => onChoice({ ...choice, ...part });
  return (
    <>
      <Field label={w('window.tables.exportWhich')}>
        <RadioGroup
          value={choice.scope}
          disabled={disabled}
          onChange={(_event, { value }) => change({ scope: value as Scope })}
        >
          <Radio value="all" label={w('window.tables.scope.all', { count: tables.length })} />
          {shown && (
            <Radio value="one" label={w('window.tables.scope.one', { number: table, title: w.say(shown.title) })} />
          )}
          <Radio value="some" label={w('window.tables.scope.some')} />
        </RadioGroup>
      </Field>
      {choice.scope === 'some' && (
        <fieldset className={styles.list} aria-label={w('window.tables.exportWhich')}>
          {tables.map((one) => (
            <Checkbox
              key={one.table}
              disabled={disabled}
              label={`${one.table}. ${w.say(one.title)}`}
              checked={choice.some.includes(one.table)}
              onChange={() => change({ some: toggled(choice.some, one.table) })}
            />
          ))}
        </fieldset>
      )}
      <Field label={w('window.tables.exportFormats')}>
        <div className={styles.formats}>
          {EXPORT_FORMATS.map((format) => (
            <Checkbox
              key={format}
              disabled={disabled}
              label={w(`window.tables.format.${format}.label`)}
              checked={choice.formats.includes(format)}
              onChange={() => change({ formats: toggled(choice.formats, format) })}
            />
          ))}
        </div>
      </Field>
      <Field label={w('window.tables.exportLanguage')}>
        <RadioGroup
          layout="horizontal"
          disabled={disabled}
          value={choice.language}
          onChange={(_event, { value }) => change({ language: value as Language })}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} label={w(`window.tables.language.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
