import type { journal as french } from '#shared/texts/fr/journal.ts';

/** Sentences of the area `journal`: what was done (`journal.KIND`), and what a verification finds (`journal.finding.*`). */
export const journal = {
  'journal.created': 'Base “{file}” created (version {to}).',
  'journal.migrated': 'Base “{file}” brought from version {from} to version {to}; back-up: “{backup}”.',
  'journal.campaign':
    'Campaign “{title}” recorded: {expectations} {expectations|delivery|deliveries} expected, {receptions} {receptions|reception|receptions}.',
  'journal.round_begun': 'Campaign “{title}” begun: {expectations} {expectations|delivery|deliveries} expected.',
  'journal.round_changed': 'Campaign “{title}” changed: {expectations} {expectations|delivery|deliveries} expected.',
  'journal.released': '“{name}” is no longer expected from {department}. Reason: {reason}',
  'journal.imported':
    'File “{file}” ({department}) imported: {tables} {tables|table|tables}, {observations} {observations|figure|figures}, {records} {records|record|records}; {pending} {pending|table is|tables are} left to confirm.',
  'journal.superseded':
    'New delivery “{file}” ({department}) imported in place of “{earlier}”: {tables} {tables|table|tables}, {observations} {observations|figure|figures}, {records} {records|record|records}; {pending} {pending|table is|tables are} left to confirm.',
  'journal.reread':
    'File “{file}” ({department}) read again with the answers given: {tables} {tables|table|tables}, {observations} {observations|figure|figures}, {records} {records|record|records}; {pending} {pending|table is|tables are} left to confirm.',
  'journal.refused': 'File “{file}” refused. {reason}',
  'journal.repeated': 'File “{file}” received again, identical to “{earlier}”: nothing changed.',
  'journal.answered': 'Question “{question}” on “{file}” (sheet “{sheet}”): answered “{answer}”.',
  'journal.corrected': 'Reading of “{file}” (sheet “{sheet}”, {range}) corrected: {what}.',
  'journal.settled': 'Reading of “{file}” ({department}, {sheets}) settled: {what}.',
  'journal.settled_confirmed': 'Reading of “{file}” ({department}, {sheets}) settled and confirmed: {what}.',
  'journal.confirmed': 'Reading of “{file}” ({department}) confirmed.',
  'journal.learned': 'Learned from the answers for {department}: {what}',
  'journal.forgot_recipe': 'Recipe no. {number} ({department}) withdrawn. Reason: {reason}',
  'journal.forgot_alias': 'Name no. {number} ({department}) withdrawn. Reason: {reason}',
  'journal.alias_added': 'Name added for {department}: “{text}” means {code}. Reason: {reason}',
  'journal.name_added': 'New name for {department} since {since}: “{name}”. Reason: {reason}',
  'journal.contact_set': 'Contact of {department} recorded.',
  'journal.decided': 'Discrepancy {discrepancy}: “{keep}” kept. Reason: {reason}',
  'journal.undone': 'Entry no. {entry} undone. Reason: {reason}',
  'journal.redone': 'Entry no. {entry} restored. Reason: {reason}',
  'journal.withdrew': 'File “{file}” ({department}) withdrawn. Reason: {reason}',
  'journal.took_back': '{count} {count|decision|decisions} taken back together.',
  'journal.rules_loaded': '{count} {count|rule|rules} loaded in place of the earlier ones.',
  'journal.rule_added': 'Rule added. {rule} Reason: {reason}',
  'journal.rule_withdrawn': 'Rule withdrawn. {rule} Reason: {reason}',
  'journal.rule_applied': 'Discrepancy {discrepancy} settled by the rule “{rule}”: “{keep}” kept. Reason: {reason}',
  'journal.finding.sqlite': 'The file of the base is damaged: {detail}. Go back to the last back-up.',
  'journal.finding.schema': 'The structure of the base was altered by hand: “{name}”.',
  'journal.finding.reference': 'In “{table}”, row {row} refers to a row of “{parent}” that does not exist.',
  'journal.finding.balance':
    'The ledger of “{file}”, sheet “{sheet}” {range}, does not balance: {balance} {balance|cell|cells} out.',
  'journal.finding.bucket':
    'The ledger of “{file}”, sheet “{sheet}” {range}, states {expected} {bucket} {expected|cell|cells}; the base holds {found}.',
  'journal.finding.table': 'Data of “{file}”, sheet “{sheet}” {range}, were altered by hand since their import.',
  'journal.finding.entry': 'What entry no. {entry} of the journal recorded was altered by hand: {deed}',
  'journal.finding.chain': 'Entry no. {entry} of the journal was altered, added, or follows one that was removed.',
  'journal.finding.cut':
    'Entry no. {entry} was written into the journal and no longer stands there as it was: the journal was cut or rewritten by hand.',
  'journal.finding.unsealed': 'Entry no. {entry} of the journal bears no seal: it was added by hand.',
  'journal.finding.seals': 'Seals of the journal were removed by hand: {given} were set, the base holds {held}.',
  'journal.finding.head':
    'No entry of the journal bears the hash {head}: the journal was cut or rewritten, or is not the one that the hash comes from.',
  'journal.finding.derived':
    'The discrepancies or consolidated figures kept in the base are not those that follow from facts and decisions. “kafo rebuild” computes them again.',
  'journal.finding.stray': 'In “{table}”, {rows} {rows|row comes|rows come} from no entry of the journal.',
  'journal.finding.original': 'The original kept of “{file}” no longer matches its SHA-256.',
} as const satisfies Record<keyof typeof french, string>;
