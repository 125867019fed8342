import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useLabels } from '#renderer/ui/labels.ts';
import { useWords } from '#renderer/words/words.tsx';
import { KeyHint } from './figure/key-hint.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '8px',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    alignItems: 'center',
  },
  keys: { display: 'flex', columnGap: '4px' },
  what: { margin: 0 },
});

const KEYS = [
  ['next', ['J']],
  ['sources', ['1', '9']],
  ['previous', ['K']],
  ['sum', ['S']],
  ['confirm', ['window.reconcile.key.enter']],
  ['max', ['M']],
  ['undo', ['U']],
  ['value', ['V']],
  ['similar', ['B']],
  ['not-comparable', ['N']],
  ['rule', ['R']],
  ['wait', ['W']],
  ['propose', ['P']],
  ['origin', ['O']],
  ['search', ['/']],
  ['keys', ['?']],
] as const;

export interface KeysDialogProps {
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys of the desk, and the switch that turns them off. */
export function KeysDialog({ isOn, onSwitch, onClose }: KeysDialogProps) {
  const w = useWords();
  const labels = useLabels();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w('window.reconcile.keys')}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {KEYS.map(([what, keys]) => [
                <dt key={`${what} key`} className={styles.keys}>
                  {keys.map((key, i) => [
                    i > 0 && <span key={`${key} to`}>–</span>,
                    <KeyHint key={key}>{key === 'window.reconcile.key.enter' ? w(key) : key}</KeyHint>,
                  ])}
                </dt>,
                <dd key={what} className={styles.what}>
                  {w(`window.reconcile.keys.${what}`)}
                </dd>,
              ])}
            </dl>
            <Switch
              checked={isOn}
              label={w('window.reconcile.keys.switch')}
              onChange={(_event, { checked }) => onSwitch(checked)}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {labels.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
