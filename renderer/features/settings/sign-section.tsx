import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useFrame } from '#renderer/frame/frame.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/message.ts';
import { IdentityFields } from './identity-fields.tsx';
import { useIdentity } from './use-identity.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { color: tokens.colorNeutralForeground2 },
  save: { alignSelf: 'flex-start' },
});

/** Who signs the journal from now on. */
export function SignSection() {
  const w = useWords();
  const styles = useStyles();
  const { notify } = useFrame();
  const identity = useIdentity();
  const save = async () => {
    if (await identity.save()) {
      notify({ intent: 'success', sentence: message('window.sign.done', { author: identity.author.trim() }) });
    }
  };
  return (
    <Section title={w('window.settings.sign')} card>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save().catch((error: Error) => notify({ intent: 'error', sentence: w.error(error) }));
        }}
      >
        <Text className={styles.text}>{w('window.sign.text')}</Text>
        <IdentityFields identity={identity} />
        <Button type="submit" className={styles.save} disabled={!identity.isChanged}>
          {w('window.settings.save')}
        </Button>
      </form>
    </Section>
  );
}
