import type { Desk } from '#electron/services/desk.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';
import type { tablesMethods } from '#shared/contract/tables.ts';

export const tablesHandlers: HandlersFor<keyof typeof tablesMethods, Desk> = {
  'tables.export': async (request, desk) => {
    const { exportTables } = await import('#electron/services/tables/export-tables.ts');
    return exportTables(desk, request);
  },
  'tables.list': async (_input, desk) => {
    const { listTables } = await import('#electron/services/tables/list-tables.ts');
    return listTables(desk);
  },
  'tables.table': async (request, desk) => {
    const { showTable } = await import('#electron/services/tables/show-table.ts');
    return showTable(desk, request);
  },
  'tables.figure': async ({ key, ...how }, desk) => {
    const { traceFigure } = await import('#electron/services/tables/trace-figure.ts');
    return traceFigure(desk, key, how);
  },
  'tables.places': async ({ key }, desk) => {
    const { published } = await import('#electron/services/tables/published.ts');
    return (await published(desk)).placesOf(key);
  },
  'tables.cell': async ({ most, places, ...place }, desk) => {
    const { traceCell } = await import('#electron/services/tables/trace-cell.ts');
    return traceCell(desk, place, { most, places });
  },
};
