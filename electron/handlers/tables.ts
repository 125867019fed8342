import type { Desk } from '#electron/services/desk.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';
import type { tablesMethods } from '#shared/contract/tables.ts';

export const tablesHandlers: HandlersFor<keyof typeof tablesMethods, Desk> = {
  'tables.export': async (request, desk) => {
    const { exportTables } = await import('#electron/services/tables/export-tables.ts');
    return exportTables(desk, request);
  },
  'tables.figure': async ({ key }, desk) => {
    const { traceFigure } = await import('#electron/services/tables/trace-figure.ts');
    return traceFigure(desk, key);
  },
  'tables.cell': async (place, desk) => {
    const { traceCell } = await import('#electron/services/tables/trace-cell.ts');
    return traceCell(desk, place);
  },
};
