import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { BaseList } from './base-list.tsx';
import { TakeBaseButton } from './take-base-button.tsx';
import { useBases } from './use-bases.ts';

const useStyles = makeStyles({
  page: { height: '100%', overflow: 'auto', display: 'flex', boxSizing: 'border-box', padding: '24px' },
  inner: {
    margin: 'auto',
    width: 'min(560px, 100%)',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The base cannot be opened: why, and the others that can. */
export function BaseFailure({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const w = useWords();
  const styles = useStyles();
  const bases = useBases();
  const { data: list = [] } = useAnswer('settings.bases', {});
  const others = list.filter(({ isOpen }) => !isOpen);
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <div role="alert">
          <Subtitle1 as="h1" block>
            {w('window.base.failed')}
          </Subtitle1>
          <Text>{w.error(error)}</Text>
        </div>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={onAgain}>
            {w('window.failed.again')}
          </Button>
          <TakeBaseButton bases={bases} />
        </div>
        {others.length > 0 && <BaseList list={others} bases={bases} />}
      </div>
    </main>
  );
}
