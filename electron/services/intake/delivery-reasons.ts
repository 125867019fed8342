import { type Message, message } from '#shared/texts/say.ts';
import type { Deliveries } from './deliveries.ts';

/** What a file means for earlier deliveries, in sentences: what it replaces, what is gone, or what it states a part of. */
export function toldOfDeliveries({ earlier, also, partial }: Deliveries): Message[] {
  const told: Message[] = [];
  if (earlier) {
    const { submission, added, removed, changed } = earlier;
    told.push(message('deed.superseded', { earlier: submission.file, added, removed, changed }));
    if (removed > 0) told.push(message('deed.removed', { earlier: submission.file, removed }));
  }
  if (also.length > 0) told.push(message('deed.superseded_also', { earlier: also.map(({ file }) => file) }));
  if (partial) {
    const { submission, added, removed, changed } = partial;
    told.push(message('deed.partial', { earlier: submission.file, added, removed, changed }));
  }
  return told;
}
