import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const packages = createRequire(import.meta.url);

/** The whole typeface of a print: nothing is fetched, and no font of the machine is used. */
const FONTS = [
  '400Regular/NotoSans_400Regular.ttf',
  '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '600SemiBold/NotoSans_600SemiBold.ttf',
  '700Bold/NotoSans_700Bold.ttf',
] as const;

/** Diagnostics as objects with severity, message and place. */
const FULL_DIAGNOSTICS = 3;

export interface TypstInput {
  /** Path within the project to source: `/main.typ`. */
  readonly sources: Readonly<Record<string, string>>;
  /** Read by the template with `json("/data.json")`. */
  readonly data: unknown;
}

interface Outcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly severity: string; readonly message: string; readonly range: string }[];
}

/**
 * Sets `/main.typ` into a tagged PDF. The compiler is a WebAssembly module without access to disk or network: it sees the
 * sources, the data and the fonts given here, and nothing else. Throws when the template is wrong, which is a bug.
 */
export async function compileTypst({ sources, data }: TypstInput): Promise<Uint8Array> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  await typst.default({
    module_or_path: await readFile(packages.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
  });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const fonts = FONTS.map((font) => readFile(packages.resolve(`@expo-google-fonts/noto-sans/${font}`)));
  for (const font of await Promise.all(fonts)) await builder.add_raw_font(font);
  const compiler = await builder.build();
  try {
    for (const [path, source] of Object.entries(sources)) compiler.add_source(path, source);
    compiler.map_shadow('/data.json', new TextEncoder().encode(JSON.stringify(data)));
    const outcome: Outcome = compiler.compile('/main.typ', undefined, 'pdf', FULL_DIAGNOSTICS);
    if (outcome.result) return outcome.result;
    throw new Error(`typst: ${JSON.stringify(outcome.diagnostics)}`);
  } finally {
    compiler.free();
  }
}
