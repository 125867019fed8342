import type { StoredRound } from '#electron/db/queries/rounds.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { type Message, message } from '#shared/texts/say.ts';

/** What is to be said of a file that was made from a template: changed, left blank, or another's. */
export function templateReasons({ template, department }: FileReading): Message[] {
  if (!template) return [];
  const { id, request, remarks, untouched } = template;
  const reasons = [...remarks];
  if (untouched) reasons.push(message('deed.template.empty', { id }));
  if (request && request.department !== department) {
    reasons.push(message('deed.template.department', { id, made: request.department, department }));
  }
  return reasons;
}

/** A template that was made for another campaign than the base's: its figures are of the period that it was made for. */
export function otherRound({ template }: FileReading, round: StoredRound | undefined): Message[] {
  const made = template?.request?.round;
  if (!made || !round || round.start === '' || round.end === '') return [];
  if (made.start === round.start && made.end === round.end) return [];
  const { id } = template;
  return [message('deed.template.round', { id, start: made.start, end: made.end, round: round.title })];
}
