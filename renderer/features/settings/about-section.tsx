import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  list: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    '& td': { padding: '3px 10px' },
  },
});

/** What Kafo is, which version this is, and what it is made with. */
export function AboutSection() {
  const w = useWords();
  const styles = useStyles();
  const { data } = useAnswer('settings.read', {});
  const [open, setOpen] = useState(false);
  return (
    <Section title={w('window.settings.about')} card>
      <Text>{w('window.about.version', { version: data?.version ?? '' })}</Text>
      <Text className={styles.text}>{w('window.about.text')}</Text>
      <div>
        <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {w('window.about.licences')}
        </Link>
      </div>
      {open && <Licences />}
    </Section>
  );
}

function Licences() {
  const w = useWords();
  const styles = useStyles();
  const { data = [] } = useAnswer('settings.licences', {});
  return (
    <section className={styles.list} aria-label={w('window.about.licences')}>
      <table className={styles.table}>
        <tbody>
          {data.map(({ name, version, licence }) => (
            <tr key={`${name} ${version}`}>
              <td>{name}</td>
              <td>{version}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
