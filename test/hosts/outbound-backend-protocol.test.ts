import { expect } from '@open-wc/testing';
import { parse } from 'yaml';
import { routes } from '../../src/hosts/outbound-backend/routes.js';
import * as shapes from '../../src/hosts/outbound-backend/shapes.js';
import { read, type Reading, type Shape } from '../../src/hosts/outbound-backend/shape.js';
import type { RequestName } from '../../src/index.js';
import { readAnswer, readFact } from '../../src/machine/shapes/read.js';
import { backendAt } from '../support/outbound-backend/backend-at.js';

type Json = Readonly<Record<string, unknown>>;
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly example?: Json;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly 'x-events'?: Readonly<Record<string, Schema>> }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const text = await (await fetch('/docs/outbound-backend.openapi.yaml')).text();
const document = parse(text) as Document;
const { schemas } = document.components;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
);
const resolved = ({ $ref, ...schema }: Schema): Schema =>
  $ref ? resolved(schemas[$ref.split('/').at(-1) ?? ''] ?? {}) : schema;

/** What is written down of a schema, those it is made of included. */
function flat(schema: Schema): Schema {
  const { allOf = [], ...own } = resolved(schema);
  const parts = [...allOf.map(flat), own];
  return {
    required: parts.flatMap(({ required = [] }) => required),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties ?? {})) as Record<string, Schema>,
    example: parts.map(({ example }) => example).findLast((example) => example !== undefined) ?? {},
  };
}

type Read = (json: unknown) => Reading<unknown>;

/** Reads an answer. */
const answered =
  (shape: Shape<unknown>): Read =>
  (json) =>
    read(shape, json);

/** Reads the data of an event. */
const told =
  (name: string): Read =>
  (json) => {
    const reading = shapes.readFact(name, json);
    if ('path' in reading) return reading;
    return { value: without({ ...reading.value }, 'type') };
  };

/** How the client reads each schema that it is answered or told. */
const readers: Readonly<Record<string, Read>> = {
  Desk: answered(shapes.desk),
  TaskPreview: answered(shapes.preview),
  Contacts: answered(shapes.contacts),
  CreatedTask: answered(shapes.createdTask),
  FoundTask: answered(shapes.foundTask),
  Templates: answered(shapes.templates),
  Workflows: answered(shapes.workflows),
  Attachment: answered(shapes.attachment),
  Suggestions: answered(shapes.suggestions),
  Review: answered(shapes.review),
  Message: answered(shapes.message),
  History: answered(shapes.history),
  FoundMessage: answered(shapes.foundMessage),
  Refused: answered(shapes.refused),
  DeskChanged: told('desk.changed'),
  MessageReceived: told('message.received'),
  MessageStatus: told('message.status'),
  FileChanged: told('file.changed'),
};

const without = (json: Json, key: string): Json =>
  Object.fromEntries(Object.entries(json).filter(([name]) => name !== key));
const isRead = (reading: Reading<unknown> | undefined): boolean => reading !== undefined && 'value' in reading;

describe('the description of the outbound backend', () => {
  it('has every path that the client uses, under the same name, and no other', () => {
    const described = Object.fromEntries(operations.map(({ route, operation }) => [operation.operationId, route]));

    expect(described).to.deep.equal(
      Object.fromEntries(Object.entries(routes).map(([name, { method, path }]) => [name, `${method} ${path}`])),
    );
  });

  it('has every path that the reference server serves, and no other', () => {
    const { server } = backendAt();

    expect(operations.map(({ route }) => route)).to.have.members(Object.keys(server.routes));
  });

  it('says of every deed that it has a key, and of nothing else', () => {
    const keyed = operations.filter(({ operation }) =>
      operation.parameters?.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey'),
    );

    expect(keyed.map(({ operation }) => operation.operationId)).to.deep.equal([
      'createTask',
      'uploadFile',
      'runWorkflow',
      'sendMessage',
    ]);
  });

  it('has every event that the client understands', () => {
    const [events] = operations.flatMap(({ operation }) => operation.responses['200']?.['x-events'] ?? []);

    expect(Object.keys(events ?? {})).to.deep.equal([
      'reset',
      'desk.changed',
      'message.received',
      'message.status',
      'file.changed',
    ]);
  });

  it('refers to nothing that is not in it', () => {
    const references = [...text.matchAll(/\$ref: '#\/([^']+)'/g)].map(([, path = '']) => path);
    const missing = references.filter(
      (path) =>
        path.split('/').reduce<unknown>((part, key) => (part as Json | undefined)?.[key], document) === undefined,
    );

    expect(references).to.have.length.above(30);
    expect(missing).to.deep.equal([]);
  });
});

describe('a schema and the client agree', () => {
  for (const [name, reader] of Object.entries(readers)) {
    const { required = [], properties = {}, example = {} } = flat(schemas[name] ?? {});

    it(`that ${name} is as in its example`, () => {
      expect(reader(example)).to.deep.equal({ value: example });
      expect(Object.keys(properties)).to.include.members(Object.keys(example));
    });

    for (const key of Object.keys(properties))
      it(`that ${name} ${required.includes(key) ? 'must' : 'may not'} have ${key}, of the right type`, () => {
        expect(isRead(reader(without(example, key)))).to.equal(!required.includes(key));
        expect(isRead(reader({ ...example, [key]: typeof example[key] === 'number' ? 'seven' : 7 }))).to.equal(false);
      });
  }
});

/** How a session reads what the client hands on. */
const session: Readonly<Record<string, Read>> = {
  ...Object.fromEntries(
    Object.entries({
      TaskPreview: 'previewTask',
      Contacts: 'findContacts',
      Templates: 'listTemplates',
      Workflows: 'listWorkflows',
      Attachment: 'uploadFile',
      Suggestions: 'suggestReplies',
      Review: 'reviewMessage',
      Message: 'sendMessage',
      History: 'listMessages',
      FoundMessage: 'findMessage',
    } as const).map(([name, request]: [string, RequestName]) => [
      name,
      (json: unknown): Reading<unknown> => {
        const reading = readAnswer(request, json);
        if ('value' in reading) return reading;
        return { path: reading.problem.code === 'host-malformed' ? reading.problem.path : reading.problem.code };
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      DeskChanged: 'desk.changed',
      MessageReceived: 'message.received',
      MessageStatus: 'message.status',
      FileChanged: 'file.changed',
    }).map(([name, type]) => [name, (json: unknown): Reading<unknown> => readFact({ ...(json as Json), type })]),
  ),
};

/** The same with one thing gone or replaced, at any depth. */
function spoilt(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return [null, 7, 'seven', true, {}, []];
  if (Array.isArray(json)) return [null, 7, {}, ...json.flatMap((item) => spoilt(item).map((each) => [each]))];
  return [
    null,
    7,
    ...Object.entries(json).flatMap(([key, value]) => [
      without(json as Json, key),
      ...spoilt(value).map((each) => ({ ...json, [key]: each })),
    ]),
  ];
}

const outcome = (reading: Reading<unknown>): string => ('value' in reading ? 'read' : reading.path);

describe('the client and a session agree', () => {
  for (const [name, reader] of Object.entries(session))
    it(`about every ${name} that has one thing wrong, and where it is`, () => {
      const { example = {} } = flat(schemas[name] ?? {});
      const all = [example, ...spoilt(example)].filter((json) => typeof json === 'object' && json !== null);

      const ours = all.map((json) => [json, outcome(readers[name]?.(json) ?? { path: 'no reader' })]);

      expect(ours).to.deep.equal(all.map((json) => [json, outcome(reader(json))]));
      expect(all).to.have.length.above(5);
    });
});
