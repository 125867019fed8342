/** Words of the title bar, the search, the settings and the first run. */
export const windowFrame = {
  'window.search.table': 'Tableau {number}',
  'window.search.region': 'Région (découpage : {versions})',
  'window.search.cercle': 'Cercle, région de {region}',
} as const;
