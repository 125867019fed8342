import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Tag,
  TagGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useLabels } from './labels.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  proposals: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  danger: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    ':hover': { backgroundColor: tokens.colorPaletteRedForeground1 },
    ':hover:active': { backgroundColor: tokens.colorPaletteRedForeground1 },
  },
});

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in sentences. */
  readonly children?: ReactNode;
  /** The verb of the button. */
  readonly confirm: string;
  /** A deed that takes something away. */
  readonly danger?: boolean;
  /** Asks for a reason; `proposals` fill it in. */
  readonly reason?: { readonly proposals?: readonly string[]; readonly optional?: boolean };
  readonly isRunning?: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks before something is done, with its reason where the journal wants one. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose } = props;
  return (
    <Dialog open={open} onOpenChange={(_event, { open: stays }) => stays || onClose()}>
      <Surface {...props} />
    </Dialog>
  );
}

function Surface({ title, children, confirm, danger, reason, isRunning, onConfirm, onClose }: ConfirmDialogProps) {
  const styles = useStyles();
  const labels = useLabels();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason !== undefined && !reason.optional && words.trim() === '';
  const act = () => {
    setTried(true);
    if (!isMissing) onConfirm(words.trim());
  };
  return (
    <DialogSurface aria-describedby={undefined} onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && act()}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
          {children && <div>{children}</div>}
          {reason && (
            <Field
              label={labels.reason}
              required={!reason.optional}
              {...(tried && isMissing && { validationMessage: labels.reasonMissing })}
            >
              <Textarea value={words} onChange={(_event, { value }) => setWords(value)} rows={3} autoFocus />
            </Field>
          )}
          {reason?.proposals && reason.proposals.length > 0 && (
            <Proposals proposals={reason.proposals} take={setWords} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{labels.cancel}</Button>
          <Button
            appearance="primary"
            {...(danger && { className: styles.danger })}
            disabled={isRunning === true}
            onClick={act}
          >
            {confirm}
          </Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}

function Proposals({
  proposals,
  take,
}: {
  readonly proposals: readonly string[];
  readonly take: (words: string) => void;
}) {
  const styles = useStyles();
  const labels = useLabels();
  return (
    <TagGroup className={styles.proposals} aria-label={labels.reasonProposals}>
      {proposals.map((one) => (
        <Tag key={one} size="small" as="button" appearance="outline" onClick={() => take(one)}>
          {one}
        </Tag>
      ))}
    </TagGroup>
  );
}
