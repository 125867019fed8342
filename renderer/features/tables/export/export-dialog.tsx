import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { TableList } from '#shared/contract/tables.ts';
import { type ExportChoice, isComplete } from './export-choice.ts';
import { ExportFields } from './export-fields.tsx';
import { ExportedFiles } from './exported-files.tsx';
import { useExport } from './use-export.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export interface ExportDialogProps {
  readonly list: TableList;
  /** The table that is open. */
  readonly table: string;
  readonly onClose: () => void;
}

/** Which tables, in which formats and language; then what was made. */
export function ExportDialog({ list, table, onClose }: ExportDialogProps) {
  const w = useWords();
  const styles = useStyles();
  const [choice, setChoice] = useState<ExportChoice>({
    scope: 'all',
    some: [],
    formats: ['xlsx', 'pdf'],
    language: w.language,
  });
  const { run, isRunning, progress, error, cancel, made, again } = useExport(table, list.period);
  const label =
    progress?.stage === 'export'
      ? w('window.tables.exporting', { format: formatWords(w, progress.subject) })
      : w('window.tables.preparing');
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || isRunning || onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w(made ? 'window.tables.exported' : 'window.tables.exportTitle')}</DialogTitle>
          <DialogContent className={styles.content}>
            {made ? (
              <ExportedFiles files={made} />
            ) : (
              <ExportFields list={list} table={table} choice={choice} onChoice={setChoice} disabled={isRunning} />
            )}
            {isRunning && (
              <ProgressLine
                label={label}
                share={progress && progress.total > 0 ? progress.done / progress.total : undefined}
                cancel={{ label: w('window.label.cancel'), act: cancel }}
              />
            )}
            {error && !isRunning && !made && (
              <MessageBar intent="error">
                <MessageBarBody>{w.error(error)}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            {made && <Button onClick={again}>{w('window.tables.exportAgain')}</Button>}
            <Button disabled={isRunning} {...(made && { appearance: 'primary' as const })} onClick={onClose}>
              {w('window.label.close')}
            </Button>
            {!made && (
              <Button appearance="primary" disabled={isRunning || !isComplete(choice)} onClick={() => void run(choice)}>
                {w('window.tables.exportNow')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What is being made, by the ending of its name. */
function formatWords(w: ReturnType<typeof useWords>, name: string): string {
  if (name.endsWith('.xlsx')) return w('window.tables.format.xlsx');
  return name.endsWith('.pdf') ? w('window.tables.format.pdf') : name;
}
