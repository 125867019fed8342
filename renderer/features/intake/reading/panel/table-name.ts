import type { Speaker } from '#renderer/features/intake/reading/speaker.ts';
import type { TableView } from '#renderer/features/intake/worker/protocol.ts';

/** What a table is called among the others: its sheet, its place, what it is about, what it waits for. */
export function tableName({ range, facts, questions }: TableView, sheet: string, w: Speaker): string {
  const [subject] = facts[0]?.values ?? [];
  const about = subject ? w.say(subject.name) : w('window.reading.no_subject');
  const name = w('window.reading.table_name', { sheet, range, about });
  return questions > 0 ? w('window.reading.table_asked', { table: name, count: questions }) : name;
}
