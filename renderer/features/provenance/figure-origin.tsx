import { makeStyles, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { FigureHead } from './figure-head.tsx';
import { HowSettled } from './how-settled.tsx';
import { PartList } from './part-list.tsx';
import { PlaceList } from './place-list.tsx';
import { SourceList } from './source-list.tsx';

/** Parts and cells that are told at once: a total of a large base has thousands. */
const MOST = 40;

const useStyles = makeStyles({
  chain: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** A published figure back to its cells, step by step. */
export function FigureOrigin({ figure }: { readonly figure: string }) {
  const w = useWords();
  const styles = useStyles();
  const { data, error, refetch } = useAnswer('tables.figure', { key: figure, most: MOST, places: false });
  if (error) {
    const again = { label: w('window.failed.again'), act: () => void refetch() };
    return <FailedState title={w('window.failed.title')} text={w.error(error)} again={again} />;
  }
  if (!data) return <LoadingState label={w('window.origin.loading')} />;
  const { parts, leftOut, origins, sheets } = data;
  const count = parts.length + leftOut.parts;
  return (
    <div className={styles.chain}>
      <FigureHead trace={data} />
      <Section title={w('window.origin.settled')}>
        <HowSettled trace={data} />
      </Section>
      {count > 1 && (
        <Section title={w('window.origin.parts', { count })}>
          <PartList trace={data} />
        </Section>
      )}
      <Section title={w('window.origin.sources', { count: origins.length + leftOut.origins })}>
        <SourceList origins={origins} leftOut={leftOut.origins} sheets={sheets} trace={data} />
      </Section>
      <Section title={w('window.origin.places')}>
        <PlaceList figure={data.key} />
      </Section>
    </div>
  );
}
