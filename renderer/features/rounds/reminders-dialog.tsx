import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { ProgressLine } from '#renderer/ui/progress-line.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { Board } from '#shared/contract/board.ts';
import type { Language } from '#shared/texts/languages.ts';
import { awaitedDepartments } from './awaited.ts';
import { AwaitedList } from './awaited-list.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { useReminders } from './use-reminders.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '980px', width: 'calc(100vw - 64px)' },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 5fr) minmax(320px, 6fr)',
    columnGap: tokens.spacingHorizontalXL,
    height: 'min(430px, 54vh)',
  },
  side: { display: 'flex', flexDirection: 'column', minHeight: 0, rowGap: tokens.spacingVerticalS },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'center' },
  foot: { marginTop: tokens.spacingVerticalM },
});

export interface RemindersDialogProps {
  readonly board: Board;
  /** The only department that is chosen at first; '' for those that are late. */
  readonly only: string;
  readonly onClose: () => void;
}

/** Reminders and blank workbooks for several departments in one go. */
export function RemindersDialog({ board, only, onClose }: RemindersDialogProps) {
  const w = useWords();
  const styles = useStyles();
  const awaited = useMemo(() => awaitedDepartments(board, w.language), [board, w.language]);
  const isLate = awaited.some((one) => one.isLate);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(awaited.filter((one) => (only ? one.code === only : one.isLate || !isLate)).map(({ code }) => code)),
  );
  const [shown, setShown] = useState(() => only || (awaited.find(({ code }) => chosen.has(code))?.code ?? ''));
  const [language, setLanguage] = useState<Language>(w.language);
  const [letters, setLetters] = useState(true);
  const [templates, setTemplates] = useState(true);
  const { prepare, isRunning, progress, error, cancel } = useReminders();
  const departments = awaited.filter(({ code }) => chosen.has(code));
  const blanks = departments.reduce((sum, { missing }) => sum + missing.length, 0);
  const canPrepare = departments.length > 0 && (letters || templates) && !isRunning;
  const act = async () => {
    const codes = departments.map(({ code }) => code);
    if (await prepare({ departments: codes, language, letters, templates })) onClose();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || isRunning || onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w('rounds.remind.title')}</DialogTitle>
          <DialogContent>
            <div className={styles.parts}>
              <div className={styles.side}>
                <AwaitedList awaited={awaited} chosen={chosen} choose={setChosen} shown={shown} show={setShown} />
                <div className={styles.choices}>
                  <Checkbox
                    label={w('rounds.remind.letters')}
                    checked={letters}
                    onChange={(_event, { checked }) => setLetters(checked === true)}
                  />
                  <Checkbox
                    label={w('rounds.remind.templates')}
                    checked={templates}
                    onChange={(_event, { checked }) => setTemplates(checked === true)}
                  />
                </div>
                <RadioGroup
                  layout="horizontal"
                  aria-label={w('rounds.remind.language')}
                  value={language}
                  onChange={(_event, { value }) => setLanguage(value as Language)}
                >
                  <Radio value="fr" label={w('rounds.remind.language.fr')} />
                  <Radio value="en" label={w('rounds.remind.language.en')} />
                </RadioGroup>
              </div>
              <LetterPreview board={board} department={shown} language={language} />
            </div>
            <div className={styles.foot}>
              {isRunning && (
                <ProgressLine
                  label={w('rounds.remind.running', { file: progress?.subject ?? '' })}
                  share={progress && progress.total > 0 ? progress.done / progress.total : undefined}
                  cancel={{ label: w('window.label.cancel'), act: cancel }}
                />
              )}
              {error && !isRunning && (
                <MessageBar intent="error">
                  <MessageBarBody>{w.error(error)}</MessageBarBody>
                </MessageBar>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button disabled={isRunning} onClick={onClose}>
              {w('window.label.close')}
            </Button>
            <Button appearance="primary" disabled={!canPrepare} onClick={() => void act()}>
              {prepareWords(w, letters ? departments.length : 0, templates ? blanks : 0)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function prepareWords(w: ReturnType<typeof useWords>, letters: number, templates: number): string {
  if (letters > 0 && templates > 0) return w('rounds.remind.prepare.both', { letters, templates });
  if (letters > 0) return w('rounds.remind.prepare.letters', { letters });
  return templates > 0 ? w('rounds.remind.prepare.templates', { templates }) : w('rounds.remind.prepare');
}
