import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useLabels } from '#renderer/ui/labels.ts';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface KnownDepartment {
  readonly code: string;
  readonly short: string;
  readonly name: string;
}

export interface DepartmentDialogProps {
  readonly open: boolean;
  readonly known: readonly KnownDepartment[];
  readonly onChosen: (code: string) => void;
  readonly onClose: () => void;
}

/** Asks whose files are handed over. */
export function DepartmentDialog({ open, known, onChosen, onClose }: DepartmentDialogProps) {
  const w = useWords();
  const styles = useStyles();
  const labels = useLabels();
  const [chosen, setChosen] = useState<KnownDepartment>();
  return (
    <Dialog open={open} onOpenChange={(_event, { open: stays }) => stays || onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w('window.intake.department.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{w('window.intake.department.text')}</div>
            <Field label={w('window.intake.department.label')}>
              <Dropdown
                value={chosen ? `${chosen.short} – ${chosen.name}` : ''}
                selectedOptions={chosen ? [chosen.code] : []}
                onOptionSelect={(_event, { optionValue }) => setChosen(known.find(({ code }) => code === optionValue))}
              >
                {known.map((one) => (
                  <Option key={one.code} value={one.code} text={`${one.short} – ${one.name}`}>
                    {one.short} – {one.name}
                  </Option>
                ))}
              </Dropdown>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{labels.cancel}</Button>
            <Button appearance="primary" disabled={!chosen} onClick={() => chosen && onChosen(chosen.code)}>
              {w('window.intake.department.choose')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
