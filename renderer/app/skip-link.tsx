import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  link: {
    position: 'fixed',
    top: '4px',
    left: '4px',
    zIndex: 3000,
    padding: '8px 14px',
    border: `2px solid ${tokens.colorNeutralBackground1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    transform: 'translateY(-60px)',
    ':focus': { transform: 'none' },
  },
});

/** The first stop of the keyboard: past the frame, into the room. */
export function SkipLink() {
  const w = useWords();
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} onClick={() => document.getElementById('room')?.focus()}>
      {w('window.skip')}
    </button>
  );
}
