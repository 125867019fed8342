import { makeStyles, tokens } from '@fluentui/react-components';
import { tintOf, toneOf } from '#renderer/ui/theme.ts';

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

/** As the printed report looks: green headings, hairlines between rows, totals set off. */
export const useGridStyles = makeStyles({
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    fontSize: '13px',
    lineHeight: '18px',
    userSelect: 'none',
    fontVariantNumeric: 'tabular-nums lining-nums',
    color: tokens.colorNeutralForeground1,
  },
  head: { position: 'sticky', top: 0, zIndex: 3 },
  heading: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    padding: '5px 4px',
    textAlign: 'center',
    verticalAlign: 'middle',
    borderRight: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
    borderBottom: `1px solid ${tokens.colorNeutralForegroundOnBrand}`,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  left: { textAlign: 'left', paddingLeft: '8px' },
  firstHeading: { position: 'sticky', left: 0, zIndex: 4 },
  cell: {
    padding: '4px 8px',
    borderBottom: LINE,
    verticalAlign: 'top',
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    outlineOffset: '-2px',
    scrollMargin: '1px',
    ':focus': { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  },
  first: { position: 'sticky', left: 0, zIndex: 2, borderRight: LINE },
  number: {
    position: 'relative',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    hyphens: 'none',
    paddingRight: '26px',
  },
  traced: { cursor: 'pointer', ':hover': { textDecorationLine: 'underline', textDecorationStyle: 'dotted' } },
  missing: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  open: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: toneOf('warning').background,
    color: toneOf('warning').foreground,
  },
  headingRow: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtotalRow: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  totalRow: {
    backgroundColor: tintOf('header'),
    fontWeight: tokens.fontWeightBold,
    borderTop: `1px solid ${tokens.colorBrandStroke1}`,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  chosen: { boxShadow: `inset 0 0 0 999px color-mix(in srgb, ${tokens.colorCompoundBrandStroke} 16%, transparent)` },
  marked: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  signs: { position: 'absolute', marginLeft: '1px' },
  note: { fontSize: '9px', lineHeight: 0, verticalAlign: 'super', marginLeft: '2px', fontWeight: 400 },
  stays: { position: 'sticky', left: '8px', display: 'inline-block', maxWidth: 'min(100%, 900px)' },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Roles of the parts, to be spread: in a grid arrows lead from cell to cell. */
export const GRID = { role: 'grid', 'aria-multiselectable': true } as const;
export const GRID_CELL = { role: 'gridcell' } as const;
