import { z } from 'zod';
import { optionalSourceSchema, sourceSchema } from './method.ts';
import { contract, type MethodName } from './registry.ts';

/** Fields of a method's input that name files or folders: a path under the command line, a token where a window asks. */
export const FILE_FIELDS: ReadonlyMap<MethodName, readonly string[]> = new Map(
  (Object.keys(contract) as MethodName[]).map((name) => [name, fileFields(contract[name].input)]),
);

/** @throws Error where a file is named deeper than in a field of the input: the host would pass it on as it is */
export function fileFields(input: z.ZodType): readonly string[] {
  if (!(input instanceof z.ZodObject)) return namesFile(input) ? fault() : [];
  const fields: readonly (readonly [string, z.ZodType])[] = Object.entries(input.shape);
  return fields.flatMap(([field, schema]) => {
    if (isFile(listed(schema))) return [field];
    return namesFile(schema) ? fault(field) : [];
  });
}

function fault(field = ''): never {
  throw new Error(`a file is named inside ${field}: name it in a field of its own`);
}

/** What a list holds, or the schema itself. */
function listed(schema: z.ZodType): z.ZodType {
  const bare = unwrapped(schema);
  return bare instanceof z.ZodArray ? unwrapped(bare.element as z.ZodType) : bare;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (isFile(schema)) return schema;
  if (schema instanceof z.ZodReadonly || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType);
  return schema;
}

function isFile(schema: z.ZodType): boolean {
  return schema === sourceSchema || schema === optionalSourceSchema;
}

/** Whether a file is named anywhere inside. */
function namesFile(schema: z.ZodType): boolean {
  const bare = unwrapped(schema);
  if (isFile(bare)) return true;
  if (bare instanceof z.ZodArray) return namesFile(bare.element as z.ZodType);
  if (bare instanceof z.ZodUnion) return bare.options.some((option) => namesFile(option as z.ZodType));
  if (bare instanceof z.ZodRecord) return namesFile(bare.valueType as z.ZodType);
  return bare instanceof z.ZodObject && Object.values(bare.shape).some((one) => namesFile(one as z.ZodType));
}
