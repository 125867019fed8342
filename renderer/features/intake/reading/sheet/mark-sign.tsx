import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Mark } from '#renderer/features/intake/worker/protocol.ts';
import { groundOf, MARK_LOOKS } from './mark-looks.ts';

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '14px',
    flexShrink: 0,
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: '10px',
    lineHeight: '12px',
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorNeutralForeground2,
  },
  below: { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  dashed: { borderBottom: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  beside: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  hatched: {
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, ${tokens.colorNeutralStroke1} 4px 5px)`,
  },
});

/** How a cell of that mark looks, in small. */
export function MarkSign({ mark }: { readonly mark: Mark }) {
  const styles = useStyles();
  const look = MARK_LOOKS[mark];
  return (
    <span
      aria-hidden
      className={mergeClasses(
        styles.sign,
        look.line === 'below' && styles.below,
        look.line === 'beside' && styles.beside,
        look.line === 'dashed' && styles.dashed,
        look.hatched && styles.hatched,
      )}
      style={{ backgroundColor: groundOf(look, undefined) }}
    >
      {look.sign}
    </span>
  );
}
