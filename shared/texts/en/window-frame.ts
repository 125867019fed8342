/** Words of the title bar, the search, the settings and the first run. */
export const windowFrame = {
  'window.search.table': 'Table {number}',
  'window.search.region': 'Region (geography of {versions})',
  'window.search.cercle': 'Cercle, region of {region}',
} as const;
