/** 入力の型からの乱数 — inputs of the declared shape for any act, right as often as can be. */
import fc from 'fast-check';
import { z } from 'zod';

/** A value of the right kind for a key, wherever a schema names it. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

type Schema = Readonly<Record<string, unknown>>;

interface Walk {
  readonly known: KnownValues;
  readonly definitions: Readonly<Record<string, Schema>>;
}

export function inputArbitrary(schema: z.ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const definitions = (json['$defs'] ?? {}) as Record<string, Schema>;
  return arbitraryOf(json, '', { known, definitions });
}

function arbitraryOf(schema: Schema, key: string, walk: Walk): fc.Arbitrary<unknown> {
  const given = walk.known[key];
  const derived = byShape(schema, key, walk);
  if (given === undefined || given.length === 0) return derived;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...given) }, derived);
}

function byShape(schema: Schema, key: string, walk: Walk): fc.Arbitrary<unknown> {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = walk.definitions[reference.replace('#/$defs/', '')];
    return target ? arbitraryOf(target, key, walk) : fc.constant(null);
  }
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, key, walk)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  if ('const' in schema) return fc.constant(schema['const']);
  const { type } = schema;
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((one) => byShape({ ...schema, type: one }, key, walk)));
  }
  return ofType(String(type), schema, { key, walk });
}

interface Place {
  readonly key: string;
  readonly walk: Walk;
}

function ofType(type: string, schema: Schema, { key, walk }: Place): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return ofObject(schema, walk);
    case 'array':
      return fc.array(arbitraryOf((schema['items'] ?? {}) as Schema, key, walk), {
        minLength: 1,
        maxLength: 3,
      });
    case 'string':
      return ofString(schema);
    case 'integer':
    case 'number':
      return fc.integer({ min: 0, max: 3 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function ofObject(schema: Schema, walk: Walk): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  const requiredKeys = ((schema['required'] ?? []) as string[]).filter((key) => key in properties);
  const entries = Object.entries(properties);
  const parts = entries.map(([name, part]) => [name, arbitraryOf(part, name, walk)] as const);
  return fc.record(Object.fromEntries(parts), { requiredKeys, noNullPrototype: true });
}

function ofString({ format, pattern }: Schema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return fc.constantFrom('2026-11-20', '2026-04-01');
  if (typeof pattern === 'string') {
    return fc.oneof(fc.constantFrom('2026-11-20', '2026-04-01', '1'), matching(pattern));
  }
  return fc.constantFrom('架空', 'カクウ', '架空町大字緑', 'SAMPLE');
}

/** Not every pattern can be read backwards. */
function matching(pattern: string): fc.Arbitrary<unknown> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    return fc.constant('0');
  }
}
