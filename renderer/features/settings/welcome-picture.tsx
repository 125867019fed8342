import { makeStyles, tokens } from '@fluentui/react-components';
import { ACCENT, tintOf } from '#renderer/ui/theme.ts';

const useStyles = makeStyles({
  picture: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** Sheets of several departments that come together in one table. */
export function WelcomePicture() {
  const styles = useStyles();
  return (
    <svg className={styles.picture} width="132" height="96" viewBox="0 0 132 96" fill="none" aria-hidden="true">
      {[0, 1, 2].map((i) => (
        <g key={i} transform={`translate(${4 + i * 3} ${4 + i * 30})`}>
          <rect width="34" height="24" rx="3" fill={tintOf('data')} stroke="currentColor" strokeWidth="1.5" />
          <path d="M0 7h34M11 7v17M23 7v17M0 15.500h34" stroke="currentColor" strokeWidth="1" opacity="0.55" />
          <path d={`M40 12 C58 12 56 ${48 - i * 30} 72 ${44 - i * 30 + i * 4}`} stroke={ACCENT} strokeWidth="2" />
        </g>
      ))}
      <rect x="78" y="18" width="50" height="60" rx="4" fill={tintOf('header')} stroke="currentColor" strokeWidth="2" />
      <rect x="78" y="64" width="50" height="14" rx="3" fill={tintOf('total')} stroke="currentColor" strokeWidth="2" />
      <path
        d="M78 31h50M78 42h50M78 53h50M95 31v47M112 31v47"
        stroke="currentColor"
        strokeWidth="1.200"
        opacity="0.6"
      />
    </svg>
  );
}
