import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { Page } from '#renderer/ui/page.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { FailedState, LoadingState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { CardDeeds, ListDeeds } from './deeds.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { RegisterCard } from './register-card.tsx';
import { RegisterList } from './register-list.tsx';
import { JUDGED } from './register-names.ts';
import { placeOf, type RegistersView, viewOf } from './register-view.ts';
import { RegistersNav } from './registers-nav.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', height: '100%', minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  about: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
    maxWidth: '60ch',
  },
});

/** What figures are read and compared by: departments, indicators, places, and what was learned of them. */
export function RegistersRoom() {
  const w = useWords();
  const styles = useStyles();
  const { go } = useFrame();
  const { path, query } = usePlace();
  const view = viewOf(path, query);
  const { list } = view;
  const overview = useAnswer('registers.overview', {}).data;
  const { data: register, error, refetch, isPlaceholderData } = useAnswer('registers.list', { list });
  const open = (id: string) => go(placeOf({ ...view, id }), { replace: true });
  const narrow = (part: Partial<RegistersView>) => go(placeOf({ ...view, ...part }), { replace: true });
  const isReady = register && !isPlaceholderData;
  return (
    <Page
      title={w('window.registers.title')}
      subtitle={w(`window.registers.about.${list}`)}
      actions={<ListDeeds list={list} />}
      layout="fill"
    >
      <div className={styles.body}>
        <RegistersNav
          list={list}
          overview={overview}
          onOpen={(next) => go(placeOf({ list: next, id: '', words: '', group: '' }))}
        />
        <div className={styles.main}>
          {error ? (
            <FailedState
              title={w('window.failed.title')}
              text={w.error(error)}
              again={{ label: w('window.failed.again'), act: () => void refetch() }}
            />
          ) : !isReady ? (
            <LoadingState label={w('window.loading')} />
          ) : register.items.length === 0 ? (
            <EmptyRegister list={list} />
          ) : (
            <SplitView
              name="registers"
              startWidth={370}
              start={<RegisterList view={view} register={register} onNarrow={narrow} onOpen={open} />}
            >
              <OpenCard view={view} />
            </SplitView>
          )}
        </div>
      </div>
    </Page>
  );
}

function OpenCard({ view: { list, id } }: { readonly view: RegistersView }) {
  const w = useWords();
  const styles = useStyles();
  const { data: card, error } = useAnswer('registers.card', id === '' ? null : { list, id });
  if (error) return <FailedState title={w('window.failed.title')} text={w.error(error)} />;
  if (id !== '' && card === undefined) return <LoadingState label={w('window.loading')} />;
  if (id === '' || card === undefined || card === null) {
    return (
      <div className={styles.about}>
        <Text>{w(id === '' ? 'window.registers.choose' : 'window.registers.gone')}</Text>
        <Text>{w(JUDGED.has(list) ? 'window.registers.judged' : 'window.registers.shipped')}</Text>
      </div>
    );
  }
  return (
    <RegisterCard card={card}>
      <CardDeeds list={list} card={card} />
    </RegisterCard>
  );
}
