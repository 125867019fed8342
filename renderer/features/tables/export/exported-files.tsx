import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import { handOut } from '#renderer/ui/hand-out.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { Exported } from './use-export.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) max-content max-content',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  size: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  name: { overflowWrap: 'anywhere' },
});

/** What was made; each can be taken again, should the browser have kept it back. */
export function ExportedFiles({ files }: { readonly files: readonly Exported[] }) {
  const w = useWords();
  const styles = useStyles();
  return (
    <>
      <div role="status">{w('window.tables.exportedText', { count: files.length })}</div>
      <ul className={styles.list}>
        {files.map(({ name, bytes }) => {
          const Icon = name.endsWith('.pdf') ? FileText : FileSpreadsheet;
          const size = w('window.tables.kilobytes', { size: Math.max(1, Math.round(bytes.size / 1000)) });
          return (
            <li key={name} className={styles.file}>
              <Icon size={20} aria-hidden />
              <span className={styles.name}>{name}</span>
              <span className={styles.size}>{size}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Download size={16} />}
                aria-label={w('window.tables.take', { name })}
                title={w('window.tables.take', { name })}
                onClick={() => handOut(name, bytes)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
