import type { deeds as french } from '#shared/texts/fr/deeds.ts';

/** Sentences of the services: what became of a file or of a request, and why. */
export const deeds = {
  'deed.no_table': 'No table was recognised in it.',
  'deed.trace.withdrawn': '“{file}” was withdrawn: its figures count no more. Reason: {reason}',
  'deed.trace.replaced': '“{file}” was replaced by “{later}”: its figures count no more.',
  'deed.trace.gaveWay': 'Does not feed “{figure}”: another source was kept.',
  'deed.trace.beside': 'Does not feed “{figure}”: that figure is given by a finer or surer breakdown.',
  'deed.trace.total': 'Total: it checks {parts} and is never added up.',
  'deed.trace.pending': 'The table waits for an answer: nothing of it is taken yet.',
  'deed.waiting':
    '{waiting} of {tables} {tables|table|tables} {waiting|waits|wait} for an answer; {waiting|its figures are not stored|their figures are not stored}.',
  'deed.unknown_sender':
    'The sender is not recognised: the figures have no department until it is told (an answer to the question “department”, import --department, or “received” in campaign.json).',
  'deed.hidden': '{count} hidden figure {count|cell is|cells are} not read ({sheets}).',
  'deed.left_out': 'Left out: {what}.',
  'deed.no_checksum':
    'The .xls format has no checksum: a damaged file can show other figures. Compare with the original: {sheets} {sheets|sheet|sheets}, {cells} figure {cells|cell|cells}.',
  'deed.repeated': 'Already in the base (“{file}”, submission {submission}): nothing has changed.',
  'deed.reread': 'Read again with the answers given.',
  'deed.learned.recipe': 'Reading kept for {department}: recipe no. {recipe}, v{version}.',
  'deed.learned.alias': '“{text}” will mean {code} in later deliveries of {department}.',
  'deed.superseded':
    'New delivery: it takes the place of “{earlier}”, which is kept. {added} added, {removed} removed, {changed} changed.',
  'deed.removed':
    'No longer counts: {removed} {removed|figure or record|figures or records} of “{earlier}” that the new delivery does not state any more; “kafo compare” names them.',
  'deed.superseded_also': 'It also takes the place of {earlier}, which it states wholly again.',
  'deed.partial':
    'States a part of “{earlier}” again: {changed} {changed|figure differs|figures differ}, {removed} {removed|is|are} not in it, {added} {added|is|are} new. Nothing is replaced: both files count, and each figure that differs is a discrepancy to be settled; the later delivery is published meanwhile. If it replaces everything, withdraw the other one.',
  'deed.replaced': 'Replaced by “{later}”; its figures count no more.',
  'deed.withdrawn_before': 'This file had been withdrawn; it is imported again.',
  'deed.nominal': 'Contains a list of persons: it is counted; names and identifiers are not kept.',
  'deed.no_reason': 'not stated',
  'deed.campaign.unknown_entry': 'campaign.json: “{entry}” is not known and was not read.',
  'deed.campaign.no_file': 'campaign.json: “{file}” is said to be received, but is not in the folder.',
  'deed.campaign.unused_decision':
    'campaign.json: the decision on “{discrepancy}” has nothing to settle; there is no such discrepancy.',
  'deed.campaign.unclear_decision':
    'campaign.json: the decision on “{discrepancy}” fits {count} discrepancies; state more dimensions.',
  'deed.campaign.impossible_decision':
    'campaign.json: the decision on “{discrepancy}” cannot keep “{keep}”. Sources: {allowed}.',
  'deed.template.empty': 'The template {id} came back blank: no figure and no record was filled in.',
  'deed.template.department': 'The template {id} was made for {made}; this delivery is from {department}.',
  'deed.template.round':
    'The template {id} was made for the period from {start} to {end}, which is not that of the campaign “{round}”.',
  'deed.queue.campaign': 'Campaign read: {receptions} receptions known.',
} as const satisfies Record<keyof typeof french, string>;
