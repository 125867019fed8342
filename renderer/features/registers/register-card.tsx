import { Badge, Caption1, Link, makeStyles, mergeClasses, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFrame } from '#renderer/frame/frame.ts';
import { StateBadge } from '#renderer/ui/badges.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { RegisterCard as Card, CardRow, CardSection } from '#shared/contract/registers.ts';
import { placeOfLink } from './register-view.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
    maxWidth: '780px',
    outline: 'none',
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  title: { margin: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3 },
  lines: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  entry: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  chips: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  text: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

export interface RegisterCardProps {
  readonly card: Card;
  /** Deeds that can be done with it. */
  readonly children?: ReactNode;
}

/** All that is known of one item, with the way to what uses it, and where it comes from. */
export function RegisterCard({ card, children }: RegisterCardProps) {
  const w = useWords();
  const styles = useStyles();
  const { name, code, about, state, sections, source } = card;
  const words = w.say(name);
  return (
    <article className={styles.card} aria-label={words} data-register-card tabIndex={-1}>
      <header className={styles.head}>
        <Title3 as="h2" className={styles.title}>
          {words}
        </Title3>
        <div className={styles.line}>
          {code !== '' && (
            <Badge appearance="outline" color="informative">
              {code}
            </Badge>
          )}
          <Text className={styles.muted}>{w.say(about)}</Text>
          {state === 'withdrawn' && <StateBadge tone="neutral">{w('window.registers.state.withdrawn')}</StateBadge>}
          {state === 'unverified' && (
            <StateBadge tone="warning" title={w('window.registers.unverified.text')}>
              {w('window.registers.unverified')}
            </StateBadge>
          )}
        </div>
      </header>
      {children && <div className={styles.line}>{children}</div>}
      {sections.map((section) => (
        <CardPart key={section.title.key} section={section} />
      ))}
      {source !== '' && (
        <footer className={styles.text}>
          <Caption1 className={styles.muted}>{w('window.registers.sourceIs', { source })}</Caption1>
          <Caption1 className={styles.muted}>{w('window.registers.shipped')}</Caption1>
        </footer>
      )}
    </article>
  );
}

function CardPart({ section: { title, layout, rows } }: { readonly section: CardSection }) {
  const w = useWords();
  const styles = useStyles();
  return (
    <Section title={w.say(title)}>
      {layout === 'facts' && (
        <FactList facts={rows.map((row) => ({ name: w.say(row.name), value: <Value row={row} /> }))} />
      )}
      {layout === 'lines' && (
        <ul className={styles.lines}>
          {rows.map((row, i) => (
            // Two files of one name are two lines.
            <li key={`${w.say(row.value)} ${String(i)}`} className={styles.entry}>
              <Value row={row} />
            </li>
          ))}
        </ul>
      )}
      {layout === 'chips' && (
        <ul className={styles.chips}>
          {[...new Map(rows.map((row) => [w.say(row.value), row])).values()].map((row) => (
            <li key={w.say(row.value)} className={styles.chip}>
              <Value row={row} />
            </li>
          ))}
        </ul>
      )}
      {layout === 'text' && (
        <div className={styles.text}>
          {rows.map((row) => (
            <Text key={w.say(row.value)}>{w.say(row.value)}</Text>
          ))}
        </div>
      )}
    </Section>
  );
}

function Value({ row: { value, detail, link } }: { readonly row: CardRow }) {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  const more = w.say(detail);
  return (
    <>
      {link ? (
        <Link as="button" inline onClick={() => go(placeOfLink(link))}>
          {w.say(value)}
        </Link>
      ) : (
        <span>{w.say(value)}</span>
      )}
      {more !== '' && <Caption1 className={mergeClasses(styles.muted)}> {more}</Caption1>}
    </>
  );
}
