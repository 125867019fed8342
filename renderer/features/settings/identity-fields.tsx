import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';
import type { Identity } from './use-identity.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
    textAlign: 'left',
  },
});

/** Name and service of the officer. */
export function IdentityFields({ identity }: { readonly identity: Identity }) {
  const w = useWords();
  const styles = useStyles();
  const { author, office, isMissing, change } = identity;
  return (
    <div className={styles.fields}>
      <Field
        label={w('window.sign.author')}
        hint={w('window.sign.author.hint')}
        required
        {...(isMissing && { validationMessage: w('window.sign.missing') })}
      >
        <Input value={author} maxLength={120} onChange={(_event, { value }) => change({ author: value })} />
      </Field>
      <Field label={w('window.sign.office')} hint={w('window.sign.office.hint')}>
        <Input value={office} maxLength={120} onChange={(_event, { value }) => change({ office: value })} />
      </Field>
    </div>
  );
}
