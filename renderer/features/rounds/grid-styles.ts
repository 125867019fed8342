import { makeStyles, tokens } from '@fluentui/react-components';

/** Pixels. Headings of rows get what is left when every column is roomy, so that names of departments are whole. */
export const HEADING = 232;
export const LONGEST = 460;
export const ROOMY = 46;
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
  line: {
    height: '32px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (min-height: 900px)': { height: '42px' },
  },
  first: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});
