import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { choicesFor, periodOf } from '#renderer/features/intake/reading/corrections.ts';
import { type Choosing, useReading } from '#renderer/features/intake/reading/reading-store.ts';
import type { Named } from '#renderer/features/intake/worker/protocol.ts';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { fold } from '#shared/lib/fold.ts';
import { message } from '#shared/texts/say.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    height: 'min(360px, 50vh)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    padding: '0 12px',
    alignItems: 'center',
    height: '100%',
  },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, minHeight: '18px' },
});

/** Chooses what something means: by name, in a list that is searched while one types, or a period as one writes it. */
export function ChooseDialog() {
  const choosing = useReading((state) => state.choosing);
  const set = useReading((state) => state.set);
  const close = () => set({ choosing: undefined });
  return (
    <Dialog open={choosing !== undefined} onOpenChange={(_event, { open }) => open || close()}>
      {choosing ? <Surface choosing={choosing} close={close} /> : <DialogSurface />}
    </Dialog>
  );
}

function Surface({ choosing, close }: { readonly choosing: Choosing; readonly close: () => void }) {
  const take = (code: string) => {
    close();
    choosing.done(code);
  };
  return (
    <DialogSurface aria-describedby={undefined} style={{ maxWidth: 480 }}>
      <DialogBody>
        <DialogTitle>{choosing.title}</DialogTitle>
        {choosing.field === 'period' ? (
          <PeriodChoice take={take} close={close} />
        ) : (
          <NameChoice choosing={choosing} take={take} close={close} />
        )}
      </DialogBody>
    </DialogSurface>
  );
}

interface ChoiceProps {
  readonly take: (code: string) => void;
  readonly close: () => void;
}

function PeriodChoice({ take, close }: ChoiceProps) {
  const w = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const period = periodOf(typed);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && period) take(period);
  };
  return (
    <>
      <DialogContent className={styles.content}>
        <Input
          autoFocus
          value={typed}
          aria-label={w('window.reading.fact.period')}
          placeholder={w('window.reading.period_hint')}
          onChange={(_event, { value }) => setTyped(value)}
          onKeyDown={press}
        />
        <div className={styles.hint} aria-live="polite">
          {typed === ''
            ? w('window.reading.period_examples')
            : period
              ? w('window.reading.period_read', { period: periodLabel(period) })
              : w('window.reading.period_unread')}
        </div>
      </DialogContent>
      <Actions code={period} take={take} close={close} />
    </>
  );
}

function NameChoice({ choosing, take, close }: ChoiceProps & { readonly choosing: Choosing }) {
  const w = useWords();
  const styles = useStyles();
  const choices = useReading((state) => state.choices);
  const [typed, setTyped] = useState('');
  const [reached, setReached] = useState(choosing.current);
  const all = useAll(choosing, choices);
  const words = fold(typed);
  const found = all.filter(({ name, code }) => fold(w.say(name)).includes(words) || fold(code) === words);
  const first = found.find(({ code }) => code === reached) ?? found[0];
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && first) take(first.code);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const at = found.findIndex(({ code }) => code === first?.code);
      setReached(found[Math.min(found.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.code ?? '');
      event.preventDefault();
    }
  };
  return (
    <>
      <DialogContent className={styles.content}>
        <Input
          autoFocus
          value={typed}
          aria-label={w('window.reading.search_name')}
          placeholder={w('window.reading.search_name')}
          onChange={(_event, { value }) => setTyped(value)}
          onKeyDown={press}
        />
        <div className={styles.list}>
          <VirtualList
            label={choosing.title}
            items={found}
            keyOf={({ code }) => code}
            rowHeight={32}
            selected={first?.code}
            onSelect={({ code }) => setReached(code)}
            onOpen={({ code }) => take(code)}
          >
            {({ code, name }) => (
              <span className={styles.item}>
                {w.say(name)}
                <span className={styles.code}>{w.say(name) === code ? '' : code}</span>
              </span>
            )}
          </VirtualList>
        </div>
      </DialogContent>
      <Actions code={first?.code} take={take} close={close} />
    </>
  );
}

function Actions({ code, take, close }: ChoiceProps & { readonly code: string | undefined }) {
  const w = useWords();
  return (
    <DialogActions>
      <Button onClick={close}>{w('window.reading.cancel')}</Button>
      <Button appearance="primary" disabled={code === undefined} onClick={() => code !== undefined && take(code)}>
        {w('window.reading.take')}
      </Button>
    </DialogActions>
  );
}

function useAll({ field }: Choosing, choices: Parameters<typeof choicesFor>[1]): readonly Named[] {
  const w = useWords();
  if (field === 'record') return RECORD_TYPES.map((code) => ({ code, name: message(`reconcile.records.${code}`) }));
  if (field === 'department') return choices?.department ?? [];
  const own = choicesFor(field, choices, (code) => w('window.reading.multiplier', { times: Number(code) }));
  return field === 'sex' ? [...own, ...(choices?.age ?? [])] : own;
}
