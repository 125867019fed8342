import { PrintSheet } from '#renderer/ui/print-sheet.tsx';
import { dayInFigures, dayInWords, timeInFigures } from '#renderer/words/dates.ts';
import { useWords, type Words } from '#renderer/words/words.tsx';
import type { JournalStory, JournalSurvey } from '#shared/contract/journal.ts';
import { message } from '#shared/texts/message.ts';
import { type JournalView, kindKey } from './journal-view.ts';

/** What the filter says, in words. */
export function filterWords(w: Words, { from, to, author, kinds, words }: JournalView): string {
  const parts = [
    ...(from === '' ? [] : [message('window.journal.print.from', { day: dayInFigures(from) })]),
    ...(to === '' ? [] : [message('window.journal.print.to', { day: dayInFigures(to) })]),
    ...(author === '' ? [] : [author]),
    ...kinds.map((kind) => message(kindKey(kind))),
    ...(words === '' ? [] : [message('window.journal.print.words', { words })]),
  ];
  return parts.length === 0 ? w('window.journal.print.all') : w('window.journal.print.filter', { what: parts });
}

export interface PrintedJournalProps {
  readonly view: JournalView;
  readonly survey: JournalSurvey;
  readonly stories: readonly JournalStory[];
}

/** The journal on paper: title, filter, the entries under their days, and the hash that proves them later. */
export function PrintedJournal({ view, survey, stories }: PrintedJournalProps) {
  const w = useWords();
  const days = survey.days.flatMap(({ day }) => {
    const own = stories.filter(({ at }) => at.startsWith(day));
    return own.length === 0 ? [] : [{ day, own }];
  });
  return (
    <PrintSheet footer={w('window.journal.print.pages')}>
      <h1>{w('window.journal.print.title')}</h1>
      <p>
        {filterWords(w, view)} – {w('window.journal.print.count', { count: stories.length })}
      </p>
      {stories.length < survey.wanted && (
        <p>{w('window.journal.print.cut', { count: stories.length, wanted: survey.wanted })}</p>
      )}
      <p>
        <small>{w('window.journal.print.head', { entry: String(survey.head.entry), hash: survey.head.hash })}</small>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{w('window.journal.print.column.entry')}</th>
            <th scope="col">{w('window.journal.print.column.time')}</th>
            <th scope="col">{w('window.journal.print.column.what')}</th>
            <th scope="col">{w('window.journal.print.column.who')}</th>
          </tr>
        </thead>
        {days.map(({ day, own }) => (
          <tbody key={day}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {dayInWords(w.language, day)}
              </th>
            </tr>
            {own.map((story) => (
              <PrintedEntry key={story.entry} story={story} />
            ))}
          </tbody>
        ))}
      </table>
    </PrintSheet>
  );
}

function PrintedEntry({ story }: { readonly story: JournalStory }) {
  const w = useWords();
  const { entry, at, author, office, sentence, reason, undoneBy, undo } = story;
  const words = w.say(sentence);
  const why = w.say(reason);
  return (
    <tr>
      <td>{w.number(entry)}</td>
      <td>{timeInFigures(at)}</td>
      <td>
        {undo === 'undone' ? <s>{words}</s> : words}
        {undo === 'undone' && <div>{w('window.journal.undone', { entry: String(undoneBy) })}</div>}
        {why !== '' && (
          <div>
            <small>
              {w('window.journal.reason')} – {why}
            </small>
          </div>
        )}
      </td>
      <td>{[author, office].filter((one) => one !== '').join(', ')}</td>
    </tr>
  );
}
