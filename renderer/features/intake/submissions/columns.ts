import { makeStyles, tokens } from '@fluentui/react-components';

/** The columns of the list: state, file, department, day, tables, figures, activities, questions. */
export const useColumns = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '116px minmax(160px, 1fr) 88px 82px 68px 68px 68px 74px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    '@media (max-width: 1500px)': {
      gridTemplateColumns: '110px minmax(120px, 1fr) 84px 78px 56px 66px',
      '& [data-optional]': { display: 'none' },
    },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});
