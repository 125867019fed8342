import type { ExportFormat } from '#shared/contract/tables.ts';

/** In the order in which they are offered. The contract's own list would bring the schemas into the window. */
export const EXPORT_FORMATS = ['xlsx', 'pdf', 'csv'] as const satisfies readonly ExportFormat[];
