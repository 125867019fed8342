import { makeStyles, tokens } from '@fluentui/react-components';

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;
export const EDGE = `1px solid ${tokens.colorNeutralForeground3}`;

/** How a picture of a sheet is drawn. */
export const usePictureStyles = makeStyles({
  box: {
    overflow: 'auto',
    maxHeight: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: LINE,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    fontSize: '12px',
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
  heading: {
    position: 'sticky',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: '11px',
    textAlign: 'center',
    padding: '0 4px',
    borderRight: LINE,
    borderBottom: LINE,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  letters: { top: 0, zIndex: 2, height: '20px' },
  numbers: { left: 0, zIndex: 1 },
  corner: { left: 0, zIndex: 3 },
  inFocus: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  rowInFocus: { boxShadow: `inset -2px 0 0 ${tokens.colorCompoundBrandStroke}` },
  cell: { padding: '1px 5px', borderRight: LINE, borderBottom: LINE, verticalAlign: 'bottom', overflow: 'hidden' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  narrowed: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  wrapped: { overflow: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  spills: { overflow: 'visible', whiteSpace: 'nowrap' },
  hidden: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  hiddenHeading: {
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 3px, ${tokens.colorNeutralStroke1} 3px 4px)`,
  },
  focus: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  pressable: { cursor: 'cell' },
  reached: {
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  afterGapRow: { borderTop: `3px double ${tokens.colorNeutralStrokeAccessible}` },
  afterGapColumn: { borderLeft: `3px double ${tokens.colorNeutralStrokeAccessible}` },
  comment: {
    backgroundImage: `linear-gradient(225deg, ${tokens.colorPaletteRedForeground1} 4px, transparent 4.5px)`,
  },
});
