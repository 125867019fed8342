/** One row of the layering table of docs/architecture.md: what a folder may import from elsewhere in the project. */
export interface Layer {
  readonly folder: string;
  /** Folders it may import, itself left out. */
  readonly mayImport: readonly string[];
  /** Packages that only the named folders may import. */
  readonly packages: readonly string[];
  /** Whether node's own modules are allowed. */
  readonly node: boolean;
}

const BASE = ['shared/lib', 'shared/texts', 'shared/errors'] as const;
const SHARED = ['shared'] as const;

const WINDOW = ['react', 'react-dom'] as const;
/** The library of accessible components, its big grid and long lists, and its icons. */
const COMPONENTS = [
  '@fluentui/react-components',
  'react-data-grid',
  '@tanstack/react-virtual',
  'lucide-react',
] as const;

/** Rooms of the application, and what is open in every room; none may import another. */
const FEATURES = [
  'rounds',
  'intake',
  'reconcile',
  'tables',
  'registers',
  'journal',
  'settings',
  'provenance',
  'search',
] as const;

/** From general to particular: the last row that matches a file holds. */
export const LAYERS: readonly Layer[] = [
  { folder: 'shared/lib', mayImport: [], packages: [], node: false },
  { folder: 'shared/texts', mayImport: ['shared/lib'], packages: [], node: false },
  { folder: 'shared/errors', mayImport: ['shared/lib', 'shared/texts'], packages: [], node: false },
  { folder: 'shared/cells', mayImport: [...BASE], packages: [], node: false },
  { folder: 'shared/domain', mayImport: [...BASE, 'shared/cells'], packages: ['fastest-levenshtein'], node: false },
  { folder: 'shared/contract', mayImport: [...BASE, 'shared/cells', 'shared/domain'], packages: ['zod'], node: false },
  { folder: 'electron/files', mayImport: SHARED, packages: [], node: true },
  { folder: 'electron/db', mayImport: [...SHARED, 'electron/files'], packages: ['better-sqlite3'], node: true },
  {
    folder: 'electron/reader',
    mayImport: [...BASE, 'shared/cells'],
    packages: ['@e965/xlsx', 'saxes', 'papaparse', 'pidusage'],
    node: true,
  },
  {
    folder: 'electron/publish',
    mayImport: [...SHARED, 'electron/files'],
    packages: ['hucre', 'papaparse', 'pdf-lib', '@myriaddreamin/typst-ts-web-compiler', '@expo-google-fonts/noto-sans'],
    node: true,
  },
  {
    folder: 'electron/services',
    mayImport: [...SHARED, 'electron/db', 'electron/reader', 'electron/publish', 'electron/files'],
    packages: [],
    node: true,
  },
  { folder: 'electron/handlers', mayImport: [...SHARED, 'electron/services'], packages: [], node: true },
  {
    folder: 'electron/engine',
    mayImport: [...SHARED, 'electron/handlers', 'electron/db/open', 'electron/db/migrations', 'electron/reader/host'],
    packages: [],
    node: true,
  },
  {
    folder: 'electron/host',
    mayImport: [...SHARED, 'electron/engine', 'electron/files'],
    packages: ['ws'],
    node: true,
  },
  {
    folder: 'electron/main',
    mayImport: [...BASE, 'shared/contract', 'electron/files'],
    packages: ['electron'],
    node: true,
  },
  { folder: 'electron/preload', mayImport: ['shared/contract'], packages: ['electron'], node: false },
  {
    folder: 'electron/cli',
    mayImport: [...SHARED, 'electron/engine', 'electron/host'],
    packages: ['commander', 'cli-progress'],
    node: true,
  },
  { folder: 'renderer/ui', mayImport: ['shared/lib'], packages: [...WINDOW, ...COMPONENTS], node: false },
  { folder: 'renderer/words', mayImport: [...BASE], packages: [...WINDOW], node: false },
  {
    folder: 'renderer/api',
    mayImport: [...BASE, 'shared/contract', 'renderer/words'],
    packages: [...WINDOW, '@tanstack/react-query'],
    node: false,
  },
  { folder: 'renderer/frame', mayImport: [...BASE], packages: [...WINDOW], node: false },
  ...FEATURES.map((feature) => ({
    folder: `renderer/features/${feature}`,
    mayImport: [...SHARED, 'renderer/api', 'renderer/ui', 'renderer/words', 'renderer/frame'],
    packages: [...WINDOW, ...COMPONENTS, 'zustand', 'wouter'],
    node: false,
  })),
  {
    folder: 'renderer/app',
    mayImport: [...SHARED, 'renderer/api', 'renderer/ui', 'renderer/words', 'renderer/frame', 'renderer/features'],
    packages: [...WINDOW, ...COMPONENTS, 'zustand', 'wouter', '@tanstack/react-query'],
    node: false,
  },
];

/** Every package that some folder holds for itself. */
export const RESERVED: readonly string[] = [...new Set(LAYERS.flatMap((layer) => layer.packages))];

/** Aliases (`#shared/...`) that the folder must not import, as patterns of Biome's noRestrictedImports. */
export function forbiddenGroups(layer: Layer): { group: string[]; message: string }[] {
  const allowed = [layer.folder, ...layer.mayImport].flatMap((folder) => [`!#${folder}/**`, `!#${folder}.ts`]);
  const packages = RESERVED.filter((name) => !layer.packages.includes(name)).flatMap((name) => [name, `${name}/**`]);
  const groups = [
    {
      group: ['#shared/**', '#electron/**', '#renderer/**', '#tests/**', ...allowed],
      message: `${layer.folder} may import only: ${layer.mayImport.join(', ') || 'nothing'} (docs/architecture.md).`,
    },
    { group: ['../**'], message: 'Within a folder import with ./, across folders with # (docs/architecture.md).' },
    { group: packages, message: 'This package is reserved for another folder (docs/architecture.md).' },
  ];
  if (!layer.node)
    groups.push({ group: ['node:*'], message: `${layer.folder} runs in the window too: no node modules.` });
  return groups;
}

/** The override of biome.json that holds one row of the table. */
export function lintOverride(layer: Layer): object {
  return {
    includes: [`${layer.folder}/**`],
    linter: {
      rules: {
        style: { noRestrictedImports: { level: 'error', options: { patterns: forbiddenGroups(layer) } } },
      },
    },
  };
}
