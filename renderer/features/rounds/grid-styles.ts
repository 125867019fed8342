import { makeStyles, tokens } from '@fluentui/react-components';

/** Width of the headings of rows, and the least of a column, in pixels. */
export const HEADING = 232;
export const NARROWEST = 37;

/** So many columns have room for words. */
export const FEW = 8;

/** What every place of the grid has in common. */
export const useGridStyles = makeStyles({
  place: {
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  row: { display: 'grid', gridTemplateColumns: 'var(--columns)' },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  first: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});
