import type { AreaAxis } from '#shared/domain/intake/figures/proposal.ts';
import { AREAS, type Inquiry } from '#shared/domain/intake/questions.ts';
import { EXCLUDE } from '#shared/domain/intake/words/words-setting.ts';
import { type Message, message } from '#shared/texts/say.ts';
import type { AreaAxes } from './area-axes.ts';
import { HOME } from './area-roles.ts';

export { AREAS };

/** The answer that the countries are those where Malians live, come from or send from, as in any other table. */
export const PARTNERS = 'counterpart';

/**
 * Asks what is to be done with a table of many countries: nothing of it is stored unless a person says so. Gives whether
 * the question is open; it is then the only one that matters.
 */
export function askAboutAreas(areas: AreaAxes, evidence: readonly Message[], inquiry: Inquiry): boolean {
  const { axes, isWorld, fitsHome } = areas;
  const answer = inquiry.ask({
    topic: 'country',
    detail: AREAS,
    sentence: message(isWorld ? 'intake.ask.world' : 'intake.ask.matrix'),
    evidence: [...evidence, ...axes.map(evidenceOf)],
    options: [...(fitsHome ? [HOME] : []), ...(isWorld ? [PARTNERS] : []), EXCLUDE],
    proposed: fitsHome ? HOME : EXCLUDE,
  });
  return answer === undefined || answer !== HOME || !fitsHome;
}

function evidenceOf({ column, header, role, dimension }: AreaAxis): Message {
  const where = column === '' ? message('intake.areas.across') : message('intake.areas.column', { column });
  return message('intake.evidence.areas', {
    where,
    header: header === '' ? '…' : header,
    what: message(role === '' ? 'intake.areas.unknown' : `intake.areas.${role}`),
    dimension: message(dimension === 'refArea' ? 'intake.areas.place' : 'intake.areas.partner'),
  });
}
