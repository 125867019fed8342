import { Button, makeStyles, mergeClasses, Title3, tokens } from '@fluentui/react-components';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    minHeight: '40px',
    flexShrink: 0,
  },
  // A long name gives way to the buttons beside it before they go to a line of their own.
  titles: { flex: '1 1 280px', minWidth: 0 },
  title: { margin: 0, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  subtitle: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  toolbar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
  },
  body: { flexGrow: 1, minHeight: 0 },
  scroll: { overflow: 'auto', padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXL}` },
  fill: {
    display: 'flex',
    flexDirection: 'column',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface PageProps {
  /** The one h1 of the room. */
  readonly title: string;
  /** Beside the title: a StateBadge, a count. */
  readonly badge?: ReactNode;
  readonly subtitle?: ReactNode;
  /** Where this place was entered from. */
  readonly back?: { readonly label: string; readonly act: () => void };
  /** Buttons at the right; the one that matters most is the last, with appearance primary. */
  readonly actions?: ReactNode;
  /** A Toolbar under the title: search, filters, counts. */
  readonly toolbar?: ReactNode;
  /** `scroll`: the body scrolls with margins; `fill`: it has the whole space and scrolls its parts itself (SplitView, grids). */
  readonly layout?: 'scroll' | 'fill';
  readonly children: ReactNode;
}

/** What every room looks like: title, what it says of itself, actions at the right, tools, then the body. */
export function Page({ title, badge, subtitle, back, actions, toolbar, layout = 'scroll', children }: PageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {back && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft size={20} />}
            aria-label={back.label}
            title={back.label}
            onClick={back.act}
          />
        )}
        <div className={styles.titles}>
          <div className={styles.title}>
            <Title3 as="h1" className={mergeClasses(styles.title, styles.words)} title={title}>
              {title}
            </Title3>
            {badge}
          </div>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
      <div className={mergeClasses(styles.body, layout === 'fill' ? styles.fill : styles.scroll)}>{children}</div>
    </div>
  );
}

/** Pushes what follows in a toolbar to the right. */
export function Spacer() {
  return <div style={{ flexGrow: 1 }} />;
}
