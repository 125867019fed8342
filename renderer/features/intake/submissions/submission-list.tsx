import { useFrame } from '#renderer/frame/frame.ts';
import { PagedList } from '#renderer/ui/paged-list.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';
import type { SubmissionLine } from '#shared/contract/submissions.ts';
import { DetailsPanel } from './details-panel.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { ListHead } from './list-head.tsx';
import { type ListView, nameOf } from './list-view.ts';
import { SubmissionRow } from './submission-row.tsx';
import type { useSubmissions } from './use-submissions.ts';

const ROW = 44;

export interface SubmissionListProps {
  readonly list: OutputOf<'intake.list'>;
  readonly submissions: ReturnType<typeof useSubmissions>;
  readonly view: ListView;
  readonly show: (view: ListView) => void;
  readonly hasFilters: boolean;
}

/** Facets, the list of received files, and the chosen one. */
export function SubmissionList({ list, submissions, view, show, hasFilters }: SubmissionListProps) {
  const w = useWords();
  const { go } = useFrame();
  const { itemAt, onSeen, chosenAt, chosen, lineAt, hold } = submissions;
  const known = new Map(list.known.map((one) => [one.code, one]));
  const shortOf = ({ department, state }: SubmissionLine) =>
    known.get(department)?.short ?? (state === 'refused' ? '' : w('window.intake.sender.short'));
  const choose = async (index: number) => {
    const line = await lineAt(index).catch(() => undefined);
    if (!line) return;
    hold(index, line);
    show({ ...view, chosen: nameOf(line) });
  };
  const open = (index: number) => {
    const line = itemAt(index);
    if (line && (line.state === 'to_confirm' || line.state === 'imported'))
      go({ room: 'intake', path: String(line.submission) });
  };
  return (
    <SplitView
      name="intake"
      startWidth={210}
      endWidth={280}
      {...(hasFilters && { start: <FacetPanel list={list} view={view} show={show} /> })}
      end={
        <DetailsPanel
          line={chosen}
          department={known.get(chosen?.department ?? '')?.name ?? w('window.intake.sender.unknown')}
        />
      }
    >
      {list.total === 0 ? (
        <EmptyState
          title={w('window.intake.none.title')}
          text={w('window.intake.none.text', { count: list.received })}
        />
      ) : (
        <>
          <ListHead view={view} show={show} />
          <PagedList
            key={JSON.stringify([view.state, view.department, view.words, view.order, view.descending])}
            label={w('window.intake.list')}
            total={list.total}
            itemAt={itemAt}
            onSeen={onSeen}
            rowHeight={ROW}
            selected={chosenAt}
            onSelect={(index) => void choose(index)}
            onOpen={open}
          >
            {(line) => <SubmissionRow line={line} department={line ? shortOf(line) : ''} />}
          </PagedList>
        </>
      )}
    </SplitView>
  );
}
