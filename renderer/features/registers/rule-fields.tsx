import {
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { RegisterItem } from '#shared/contract/registers.ts';
import { DepartmentOrder } from './department-order.tsx';
import { hasPeriods, RULE_KINDS, type RuleForm } from './rule-form.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  kinds: { flexWrap: 'wrap', '& label': { whiteSpace: 'nowrap' } },
  does: { color: tokens.colorNeutralForeground2 },
});

export interface RuleFieldsProps {
  readonly form: RuleForm;
  readonly onChange: (part: Partial<RuleForm>) => void;
}

/** What a rule is made of. */
export function RuleFields({ form, onChange }: RuleFieldsProps) {
  const w = useWords();
  const styles = useStyles();
  const indicators = useAnswer('registers.list', { list: 'indicators' }).data?.items ?? [];
  const departments = useAnswer('registers.list', { list: 'departments' }).data?.items ?? [];
  const { kind } = form;
  return (
    <>
      <Field label={w('window.registers.rule.kind')}>
        <RadioGroup
          layout="horizontal"
          className={styles.kinds}
          value={kind}
          onChange={(_event, { value }) =>
            onChange({ kind: RULE_KINDS.find((one) => one === value) ?? 'precedence', departments: [] })
          }
        >
          {RULE_KINDS.map((one) => (
            <Radio key={one} value={one} label={w(`window.registers.rule.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Text className={styles.does}>{w(`window.registers.ruleDoes.${kind}`)}</Text>
      <Field label={w('window.registers.rule.indicators')}>
        <Dropdown
          multiselect
          placeholder={w('window.registers.rule.indicators.all')}
          selectedOptions={[...form.indicators]}
          value={form.indicators
            .map((code) => w.say(indicators.find(({ id }) => id === code)?.name ?? code))
            .join(', ')}
          onOptionSelect={(_event, { selectedOptions }) => onChange({ indicators: selectedOptions })}
        >
          {indicators.map(({ id, name }) => (
            <Option key={id} value={id}>
              {w.say(name)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {(kind === 'precedence' || kind === 'complementary') && (
        <Field
          label={w(
            kind === 'precedence' ? 'window.registers.rule.departments' : 'window.registers.rule.departments.any',
          )}
          required={kind === 'precedence'}
        >
          <DepartmentOrder
            departments={departments}
            chosen={form.departments}
            ordered={kind === 'precedence'}
            onChange={(chosen) => onChange({ departments: chosen })}
          />
        </Field>
      )}
      {kind === 'subset' && <SubsetFields form={form} onChange={onChange} departments={departments} />}
      {kind === 'tolerance' && (
        <div className={styles.pair}>
          <Field label={w('window.registers.rule.absolute')}>
            <Input value={form.absolute} onChange={(_event, { value }) => onChange({ absolute: value })} />
          </Field>
          <Field label={w('window.registers.rule.relative')}>
            <Input value={form.percent} onChange={(_event, { value }) => onChange({ percent: value })} />
          </Field>
        </div>
      )}
      {hasPeriods(kind) && (
        <Field label={w('window.registers.rule.periods')}>
          <Input value={form.periods} onChange={(_event, { value }) => onChange({ periods: value })} />
        </Field>
      )}
    </>
  );
}

function SubsetFields({
  form,
  onChange,
  departments,
}: RuleFieldsProps & { readonly departments: readonly RegisterItem[] }) {
  const w = useWords();
  const styles = useStyles();
  const [part = '', whole = ''] = form.departments;
  const choice = (label: string, value: string, take: (code: string) => void) => (
    <Field label={label} required>
      <Select value={value} onChange={(_event, { value: code }) => take(code)}>
        <option value="" />
        {departments.map(({ id, name, about }) => (
          <option key={id} value={id}>
            {w('window.registers.codeAndName', { code: name, name: about })}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.pair}>
      {choice(w('window.registers.rule.part'), part, (code) => onChange({ departments: [code, whole] }))}
      {choice(w('window.registers.rule.whole'), whole, (code) => onChange({ departments: [part, code] }))}
    </div>
  );
}
