import { Field, makeStyles, Tag, TagGroup, Textarea, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  proposals: { flexWrap: 'wrap', rowGap: '4px', columnGap: '4px' },
  tag: {
    maxWidth: '100%',
    height: 'auto',
    minHeight: '22px',
    whiteSpace: 'normal',
    textAlign: 'left',
    padding: '1px 6px',
    fontSize: tokens.fontSizeBase200,
  },
});

export interface ReasonFieldProps {
  readonly reason: string;
  readonly proposals: readonly string[];
  readonly missing: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onType: (reason: string) => void;
  /** Enter: it is said; Shift+Enter begins a new line. */
  readonly onEnter: () => void;
}

/** Why it is decided so: in the officer's own words, or as is often said; arrows lead through what is proposed. */
export function ReasonField({ reason, proposals, missing, field, onType, onEnter }: ReasonFieldProps) {
  const w = useWords();
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Field
        label={w('window.reconcile.reason')}
        required
        {...(missing && { validationMessage: w('window.reconcile.reason.arrows'), validationState: 'warning' })}
      >
        <Textarea
          textarea={{ ref: field }}
          value={reason}
          rows={2}
          resize="vertical"
          onChange={(_event, { value }) => onType(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              onEnter();
              return;
            }
            if (event.key === 'Escape') event.currentTarget.blur();
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            const at = proposals.indexOf(reason);
            if (step === undefined || (reason !== '' && at < 0) || proposals.length === 0) return;
            event.preventDefault();
            onType(proposals[(at + step + proposals.length) % proposals.length] ?? '');
          }}
        />
      </Field>
      {proposals.length > 0 && (
        <TagGroup className={styles.proposals} aria-label={w('window.label.reasonProposals')}>
          {proposals.map((one) => (
            <Tag
              key={one}
              size="small"
              as="button"
              appearance="outline"
              className={styles.tag}
              onClick={() => onType(one)}
            >
              {one}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
