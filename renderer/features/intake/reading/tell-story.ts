import type { CellStory } from '#renderer/features/intake/worker/protocol.ts';
import type { Speaker } from './speaker.ts';

/** What became of a cell, in one line: « chiffre : migrants de retour, 2020, Kayes ». */
export function tellStory({ mark, figure, means, reasons, columnPart }: CellStory, w: Speaker): string {
  const what = mark ? w(`window.reading.mark.${mark}`) : '';
  const about = figure?.about.map(({ value }) => w.say(value.name)) ?? means.map(({ name }) => w.say(name));
  const told = about.length > 0 ? about.join(', ') : reasons.map((reason) => w.say(reason)).join(' ');
  const part = what === '' && columnPart ? w(`window.reading.part.${columnPart}`) : '';
  const subject = what || part;
  return subject !== '' && told !== '' ? w('window.reading.said_of', { what: subject, told }) : subject + told;
}
