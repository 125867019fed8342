// Thresholds of ../shared/reference/reading-hazards.md, section 4, but where a line says otherwise.

export const MAX_ZIP_ENTRIES = 20_000;
/** Bytes of a part that is held whole: V8 strings end at 512 MB. */
export const MAX_PART_BYTES = 400 * 2 ** 20;
/** Bytes of a worksheet part, which is never held whole: 12 million cells take about 0.5 GB of XML. */
export const MAX_SHEET_BYTES = 2 ** 31;
/** All parts that are inflated together. */
export const MAX_TOTAL_BYTES = 2 ** 32;
/** Inflated to compressed size, judged only above MAX_RATIO_FROM bytes; legitimate files reach 140. */
export const MAX_RATIO = 300;
export const MAX_RATIO_FROM = 20 * 2 ** 20;
export const MAX_XML_DEPTH = 200;
/** UTF-16 units of all texts that are held at once. */
export const MAX_TEXT = 300_000_000;
/** Cells that repeats of an OpenDocument sheet may stand for. */
export const MAX_REPEATED_CELLS = 5_000_000;
export const MAX_FILE_BYTES = 2 ** 30;
