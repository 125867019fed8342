import { makeStyles, tokens } from '@fluentui/react-components';

/** Pixels of the column of row numbers, and of the line of letters. */
export const NUMBERS = 52;
export const LETTERS = 24;
/** Pixels of a line of words in a cell. */
export const LINE = 17;

const SIGN = {
  content: 'attr(data-sign)',
  position: 'absolute',
  top: 0,
  fontSize: '9px',
  lineHeight: '10px',
  fontWeight: tokens.fontWeightBold,
  fontStyle: 'normal',
  color: tokens.colorNeutralForeground2,
} as const;

/** Styles of rows and cells: cells are plain boxes, because hundreds of them come into sight at once. */
export const useSheetStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    contain: 'layout style',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 4,
    width: `${NUMBERS}px`,
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'hidden',
    paddingTop: '3px',
    paddingRight: '6px',
    textAlign: 'right',
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  folded: {
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 3px, ${tokens.colorNeutralStroke1} 3px 4px)`,
  },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    padding: '1px 6px 0 7px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12.5px',
    lineHeight: `${LINE}px`,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
  spilling: { overflow: 'visible', textOverflow: 'clip', zIndex: 1 },
  wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  merged: { zIndex: 2 },
  center: { textAlign: 'center' },
  right: { textAlign: 'right' },
  below: { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  beside: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  dashed: { borderBottom: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  hatched: {
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 5px, ${tokens.colorNeutralStroke1} 5px 6px)`,
  },
  signLeft: { '::before': { ...SIGN, left: '2px' } },
  signRight: { '::before': { ...SIGN, right: '2px' } },
});

export type SheetStyles = ReturnType<typeof useSheetStyles>;
