/** API仕様書 — OpenAPI 3.1, made from the declared routes. */
import { z } from 'zod';

import { audienceOf, type RouteBinding } from './binding.ts';

export function openApiDocument(bindings: readonly RouteBinding[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const binding of bindings) {
    const path = binding.route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [binding.route.method.toLowerCase()]: operation(binding) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '役場 API', version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'yakuba_session' },
        resident: { type: 'apiKey', in: 'cookie', name: 'yakuba_resident' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function operation(binding: RouteBinding): object {
  const { route } = binding;
  const isPublic = binding.kind === 'handler' && binding.access === 'public';
  return {
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[^A-Za-z0-9]+/g, '_')}`,
    tags: [route.path.split('/')[2]],
    ...(isPublic
      ? {}
      : { security: [audienceOf(binding) === 'staff' ? { session: [] } : { resident: [] }] }),
    parameters: [
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...(binding.kind === 'act' ? [keyParameter] : []),
    ],
    ...(route.body
      ? { requestBody: { required: true, content: json(schemaOf(route.body, 'input')) } }
      : {}),
    responses: {
      200: route.media
        ? {
            description: '成功',
            content: { [route.media]: { schema: { type: 'string', format: 'binary' } } },
          }
        : { description: '成功', content: json(schemaOf(route.answer, 'output')) },
      default: {
        description: '拒否',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const shape = schemaOf(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(shape.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (shape.required ?? []).includes(name),
    schema: property,
  }));
}

function json(schema: object): object {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const keyParameter = {
  name: 'idempotency-key',
  in: 'header',
  required: true,
  description: '冪等キー',
  schema: { type: 'string', maxLength: 200 },
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
