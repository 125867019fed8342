import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useAnswer, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useLabels } from '#renderer/ui/labels.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { InputOf } from '#shared/contract/registry.ts';
import { message } from '#shared/texts/message.ts';
import { MeaningField } from './meaning-field.tsx';

type Alias = InputOf<'registers.addAlias'>;

const DIMENSIONS: readonly Alias['dimension'][] = [
  'refArea',
  'counterpart',
  'category',
  'kind',
  'indicator',
  'period',
  'header',
];

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** Adds by hand what a department means by a word. */
export function AliasDialog({ department, onClose }: { readonly department: string; readonly onClose: () => void }) {
  const w = useWords();
  const labels = useLabels();
  const styles = useStyles();
  const { notify } = useFrame();
  const departments = useAnswer('registers.list', { list: 'departments' }).data?.items ?? [];
  const { perform, isRunning, error } = useDeed('registers.addAlias');
  const [alias, setAlias] = useState<Alias>({ department, dimension: 'refArea', text: '', code: '', reason: '' });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Alias>) => setAlias((before) => ({ ...before, ...part }));
  const isMissing = (field: keyof Alias) => alias[field].trim() === '';
  const wanting = (field: keyof Alias) =>
    tried && isMissing(field) ? { validationMessage: w('window.registers.missingField') } : {};
  const keep = () => {
    setTried(true);
    if ((['department', 'text', 'code', 'reason'] as const).some(isMissing)) return;
    perform(alias).then(
      ({ entry, reread }) => {
        const again = reread.length === 0 ? '' : message('window.registers.reread', { count: reread.length });
        const said = { text: alias.text, department: alias.department, reread: again };
        notify({ intent: 'success', sentence: message('window.registers.alias.done', said), undo: entry });
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w('window.registers.alias.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{w('window.registers.alias.text')}</Text>
            <div className={styles.pair}>
              <Field label={w('window.registers.alias.department')} required {...wanting('department')}>
                <Select value={alias.department} onChange={(_event, { value }) => change({ department: value })}>
                  <option value="" />
                  {departments.map(({ id, name, about }) => (
                    <option key={id} value={id}>
                      {w('window.registers.codeAndName', { code: name, name: about })}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={w('window.registers.alias.dimension')} required>
                <Select
                  value={alias.dimension}
                  onChange={(_event, { value }) =>
                    change({ dimension: DIMENSIONS.find((one) => one === value) ?? 'refArea', code: '' })
                  }
                >
                  {DIMENSIONS.map((one) => (
                    <option key={one} value={one}>
                      {w(`window.registers.dimension.${one}`)}
                    </option>
                  ))}
                </Select>
              </Field>
            </div>
            <Field label={w('window.registers.alias.word')} required {...wanting('text')}>
              <Input value={alias.text} onChange={(_event, { value }) => change({ text: value })} />
            </Field>
            <Field label={w('window.registers.alias.meaning')} required {...wanting('code')}>
              {alias.dimension === 'period' ? (
                <Input
                  value={alias.code}
                  placeholder={w('window.registers.period.hint')}
                  onChange={(_event, { value }) => change({ code: value })}
                />
              ) : (
                <MeaningField key={alias.dimension} dimension={alias.dimension} onChoose={(code) => change({ code })} />
              )}
            </Field>
            <Field label={w('window.registers.alias.reason')} required {...wanting('reason')}>
              <Textarea rows={2} value={alias.reason} onChange={(_event, { value }) => change({ reason: value })} />
            </Field>
            {error && (
              <Text role="alert" className={styles.error}>
                {w.error(error)}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{labels.cancel}</Button>
            <Button appearance="primary" disabled={isRunning} onClick={keep}>
              {w('window.registers.alias.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
