import type { errors as french } from '#shared/texts/fr/errors.ts';

/** Expected failures: what was found, where, and what can be done. */
export const errors = {
  'error.internal':
    'Something unexpected happened (reference {id}). Nothing was changed; the details are in the technical log.',
  'error.file.empty': '“{file}” is empty (0 bytes). Ask the sender for the file again.',
  'error.file.folder': '“{file}” is a folder, not a file. Choose the files inside it.',
  'error.file.missing': '“{file}” cannot be found. Check its name and where it is.',
  'error.file.locked': '“{file}” is open in another program, or access to it is denied. Close it and try again.',
  'error.file.lock-file': '“{file}” is a lock file, not a workbook. Choose the file of the same name without “~$”.',
  'error.file.encrypted': '“{file}” is protected by a password. Ask for a copy without a password.',
  'error.file.wrong-password':
    'The password that was given does not open “{file}”. Ask the department for it again, or for a copy without password.',
  'error.file.damaged': '“{file}” is damaged: {reason}. Nothing was taken from it; ask the sender for it again.',
  'error.file.wrong-type':
    '“{file}” is not a workbook but {kind}. Ask for the original workbook (.xlsx, .xls, .ods or .csv).',
  'error.file.convert':
    '“{file}” is {kind}, which Kafo does not open. Open it in Excel or LibreOffice and save it as .xlsx.',
  'error.file.renamed-text':
    '“{file}” is not a workbook but a renamed text file. Ask for the original workbook; if it is a CSV, give it the extension .csv.',
  'error.file.too-large': '“{file}” is too large: {reason}. Ask for it as several workbooks.',
  'error.file.memory':
    '“{file}” needs more memory than allowed ({limit} MB). Ask for it as several workbooks, or without its unneeded sheets.',
  'error.file.deadline':
    'Reading “{file}” was stopped after {seconds} {seconds|second|seconds}. Ask for a copy saved anew, or a smaller one.',
  'error.file.unreadable':
    '“{file}” could not be read. Open it in Excel or LibreOffice, save it as .xlsx and try again.',
  'error.file.cancelled': 'Reading “{file}” was cancelled. Nothing was taken from it.',
  'error.reconcile.cancelled': 'Reconciling was cancelled. The base is as it was.',
  'error.file.disk-full':
    'The disk is full: “{file}” was not written, the earlier file is intact. Make room, then try again.',
  'error.file.cannot-write':
    '“{file}” could not be written: the folder is missing, is read-only, or a folder already has this name. Choose another place.',
  'error.settings.busy': 'Work is under way in this base. Wait until it is done or cancel it, then change the base.',
  'error.settings.base_exists': 'There is a base “{base}” already. Choose another name, or open that one.',
  'error.settings.no_folder': 'No folder of bases is known here: open the base another way.',
  'error.base.newer':
    '“{file}” was written by a newer version of Kafo (base version {version}, this application knows version {known}). Update Kafo, or open the base with the version that wrote it; nothing was changed.',
  'error.base.older':
    '“{file}” was written by an older version of Kafo. Open it once for writing: it will be backed up, then brought up to date.',
  'error.base.foreign': '“{file}” is not a Kafo base. Nothing was written to it; choose a .kafo file.',
  'error.base.locked':
    'The base “{file}” is being written by another program. Wait for it to finish or close it, then try again.',
  'error.base.full':
    'The disk is full: nothing was written to the base “{file}”, which is as it was before. Free some space, then try again.',
  'error.base.readonly':
    'The base “{file}” cannot be opened or written here. Check your rights on the file and its folder, or copy the base elsewhere.',
  'error.base.damaged':
    'The base “{file}” is damaged. Stop using it; go back to the last back-up, beside it or on your key.',
  'error.base.unreadable':
    'The disk does not respond properly for the base “{file}”. Check the key or the disk, then try again.',
  'error.base.no-folder': 'The folder “{folder}” of the base “{file}” does not exist. Create it or choose another.',
  'error.call.unknown_option': 'There is no option “{name}” for “{command}”. Allowed options: {allowed}.',
  'error.call.unknown_command': 'There is no command “{name}”. Allowed commands: {allowed}.',
  'error.call.missing_argument': '“{name}” is missing after “{command}”. See “kafo {command} --help”.',
  'error.call.missing_value': 'The option “{name}” needs a value. See “kafo {command} --help”.',
  'error.call.missing_option': 'The option “{name}” is mandatory for “{command}”.',
  'error.call.too_many': 'There are too many words after “{command}”. Put quotes round a name that contains blanks.',
  'error.call.choice': '“{value}” is not allowed for {option}. Allowed values: {allowed}.',
  'error.call.number': '“{value}” is not allowed for {option}. Allowed values: a whole number from 1 on.',
  'error.call.blank': 'The option {option} must not be empty.',
  'error.call.one_of': 'Give one of these options, and only one: {options}.',
  'error.call.cell': '“{value}” does not name a cell. Write file!sheet!A1.',
  'error.call.no_base': 'There is no base “{base}”. Check the name, or make it with “kafo import”.',
  'error.call.base_is_folder': '“{base}” is a folder, not a base. Give a .kafo file.',
  'error.call.no_folder': '{name}: “{folder}” is not an existing folder. Check its name and where it is.',
  'error.call.no_file': '“{file}” cannot be found. Check its name and where it is.',
  'error.call.out_is_file': '--out: “{folder}” is a file, not a folder. Choose another name.',
  'error.round.open': 'A campaign is already open (“{title}”). Change it, or open another base.',
  'error.round.none': 'No campaign is open. Begin one first.',
  'error.round.period': 'The period ends ({end}) before it begins ({start}). Correct the dates.',
  'error.round.not_expected': '“{dataset}” is not expected from {department}: there is nothing to remove.',
  'error.round.cancelled': 'Preparing the reminders was stopped. Nothing was written.',
  'error.round.nothing_missing': 'Nothing is expected from these departments: all has come.',
  'error.undo.nothing':
    'Entry no. {entry} of the journal brought no judgement that still holds and could be undone. Check its number in the journal.',
  'error.call.method': 'The engine does not know “{method}”. Start the application again.',
  'error.call.input': 'The request “{method}” is malformed ({field}). Start the application again.',
  'error.call.empty_folder': 'The folder “{folder}” contains no workbook. Check that it is the folder of submissions.',
  'error.file.changed': '“{file}” changed while it was being read. Close it in the other program and try again.',
  'error.file.not-understood':
    '“{file}” could not be handled: unexpected error (reference {id}). Nothing was taken from it; the details are in the technical log.',
  'error.confirm.open': '“{file}” still waits for answers: {open}. Answer them first.',
  'error.confirm.unknown_sender':
    'The sender of “{file}” is not known: a reading is kept for a department. Import it with --department.',
  'error.forget.unknown': 'No. {number} does not exist or is withdrawn already. Numbers: {known}.',
  'error.correct.submission':
    'Submission no. {submission} is not in the base, or no longer counts. Submissions: {known}.',
  'error.correct.table': 'The table “{table}” is not in “{file}”. Tables: {allowed}.',
  'error.correct.outside': '“{target}” is not in the table {range}.',
  'error.correct.field': '“{field}” cannot be corrected for “{target}”. Fields allowed: {allowed}.',
  'error.correct.value': '“{value}” is not allowed for “{field}”. Values allowed: {allowed}.',
  'error.correct.cuts': 'The borders {range} would cut another table in two. Tables: {allowed}.',
  'error.correct.no_effect':
    'The correction {what} changes nothing in the reading: it is read so already, or what stands nearer to the figures holds. Correct the column or the label.',
  'error.call.correction':
    '“{value}” is no correction. Write table:period=2021, column:D:sex=F, row:12:role=total or label:Gourma:place=GAO.',
  'error.answer.unknown': 'The question “{question}” is not open. Open questions: {open}.',
  'error.answer.several': 'Several open questions are called “{question}”. Give the number of one of them: {open}.',
  'error.answer.not_allowed':
    'The answer “{answer}” does not settle the question “{question}”. Possible answers: {allowed}.',
  'error.answer.no_original': 'The original of “{file}” is not kept. Import it again with the answer in campaign.json.',
  'error.campaign.not_json': '“{file}” is not valid JSON. Check its commas, quotes and braces.',
  'error.campaign.wrong': '“{file}”: the entry “{entry}” is missing or not allowed. Correct it and try again.',
  'error.decide.unknown': 'There is no discrepancy “{discrepancy}”. See the list with “kafo reconcile”.',
  'error.call.day': '{option}: “{value}” is not a day. Write for example 2022-05-06.',
  'error.decide.similar_value':
    'A typed number (“{keep}”) is true of one figure only: settle similar discrepancies one by one, or keep a department.',
  'error.decide.changed': 'The values of this discrepancy have just changed. Look at them, then decide.',
  'error.decide.keep': '“{keep}” cannot be kept for this discrepancy. Allowed values: {allowed}, or a number.',
  'error.decide.whole': 'This figure counts whole units: {keep} cannot be kept. Enter a whole number.',
  'error.alias.department': 'The department “{department}” is not in the catalogue.',
  'error.alias.code': '“{code}” is not in the catalogue: choose a name of the list.',
  'error.alias.known': '“{text}” is understood so already: there is nothing to add.',
  'error.alias.general': '“{text}” means nothing in particular: every table would be read so.',
  'error.alias.total': '“{text}” announces a total: it cannot be a name.',
  'error.alias.period': '“{text}” does not tell the year: it would mean something else next year.',
  'error.alias.other': '“{text}” already means {known} for this department. Withdraw that name first.',
  'error.alias.catalogue': '“{text}” means {known} in the catalogue: it cannot mean {code}.',
  'error.rule.known': 'This rule exists already.',
  'error.rule.unknown': 'This rule is not there any more: it was withdrawn.',
  'error.rule.code': 'The rule names “{code}”, which is neither an indicator nor a department of the catalogue.',
  'error.compare.unknown': 'There is no submission no. {submission}. Submissions: {known}.',
  'error.compare.nothing':
    'Submission no. {submission} (“{file}”) takes the place of none. Say which one to compare it with: --with NUMBER.',
  'error.withdraw.unknown': 'There is no submission {submission}, or it is already withdrawn. Submissions: {known}.',
  'error.trace.unknown_figure':
    'No consolidated figure has the key “{key}”. A key is the eight dimensions of consolidated.csv joined by |.',
  'error.trace.unknown_file': 'The file “{file}” is not in the base. Files: {known}.',
  'error.trace.unknown_sheet': 'The file “{file}” has no sheet “{sheet}”. Sheets: {known}.',
  'error.template.no_period':
    'The period of the template is not known. Give --period (2021, 2019/2021), or --base with a base whose campaign has dates.',
  'error.template.period':
    '“{period}” is no period. Write 2021, 2019/2021 or 2021-09-01/2022-08-22, over {most} years at most.',
  'error.template.due': '“{due}” is no day. Write for example 2022-02-28.',
  'error.template.exists':
    '“{file}” exists already with other content: it may be a workbook that was filled in. Nothing was written; choose another name.',
  'error.call.out_is_folder': '--out: “{file}” is a folder. Give the name of a file.',
  'error.return.unknown':
    'Submission no. {submission} does not exist, or no longer counts. A refused file is not in the base: its reason is in the journal, there is nothing to annotate. Submissions: {known}.',
  'error.cells.unknown': '“{what}” is not in the files received.',
  'error.table.unknown': 'Table “{table}” cannot be made: there is no such table, or nothing fills it yet.',
  'error.export.cancelled': 'The export was stopped: nothing was handed over.',
} as const satisfies Record<keyof typeof french, string>;
