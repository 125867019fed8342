/** Files of the corpus that are read otherwise than its manifest says, and why that is right. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  'collected/exceldatareader/simple_whitespace_null.csv': 'a text with zero bytes is refused (reading-hazards.md, 4.2)',
  'collected/exceljs/test-issue-877.xlsx': 'the reference puts the target of a link into an empty cell',
  'collected/oletools/excel4_sample_macro.xlsm': 'a macro sheet is a program: left out, and said so',
  'collected/poi/64420.xlsm': 'a macro sheet is a program: left out, and said so',
  'collected/pandas/test3.ods': 'an error stored as 0 is an error cell, never the number 0',
  'collected/phpspreadsheet/OOCalcTest.ods': 'the reference does not count two cells that show an error',
  'collected/poi/stress002.xlsx': 'the reference empties the cells that a merge covers',
  'generated/mut_xls/m0024.xls': 'one letter of a text was changed: BIFF says it only once',
  'generated/mut_xml/x0100.xlsx':
    'an attribute of unknown name is no fault (attr_proto.xlsx has some): a date shows as its serial',
};
