import { expect } from '@open-wc/testing';
import type { RequestName } from '../../src/index.js';
import { readAnswer, readFact } from '../../src/machine/shapes/read.js';
import { answers, facts, refusals } from './shapes.fixture.js';
import { isPlace, pathsIn, spoilt, without, type Specimen } from './specimen.fixture.js';

/** What was read, or the path of what is wrong. */
type Reading = { readonly value: unknown } | { readonly path: string };

const wrongAt = (reading: Reading): string | undefined => ('path' in reading ? reading.path : undefined);

/** What must hold of every shape, because hosts are other teams' code. */
function expectShape(name: string, read: (json: unknown) => Reading, { json, maybe = [] }: Specimen): void {
  const paths = pathsIn(json);

  it(`${name} is read with all that is in it, and nothing else`, () => {
    expect(read({ ...json, somethingElse: 1 })).to.deep.equal({ value: json });
  });

  it(`${name} can do without ${maybe.join(', ') || 'nothing'}; anything else that is missing is named by its path`, () => {
    const missing = paths.filter((path) => !isPlace(path) && !maybe.includes(path));

    expect(missing.map((path) => wrongAt(read(without(json, path))))).to.deep.equal(missing);
    expect(maybe.map((path) => wrongAt(read(without(json, path))))).to.deep.equal(maybe.map(() => undefined));
  });

  it(`${name} names the path of anything that is of another kind`, () => {
    expect(paths.map((path) => wrongAt(read(spoilt(json, path))))).to.deep.equal(paths);
  });
}

const readAnswerTo =
  (request: RequestName) =>
  (json: unknown): Reading => {
    const answer = readAnswer(request, json);
    if ('value' in answer) return answer;
    return { path: answer.problem.code === 'host-malformed' ? answer.problem.path : answer.problem.code };
  };

/** A refusal that came as an answer, without the word before its paths. */
function readRefusal(json: unknown): Reading {
  const answer = readAnswer('createTask', { refusal: json });
  if ('value' in answer) return { path: 'no refusal at all' };
  const { problem } = answer;
  return problem.code === 'host-malformed' ? { path: problem.path.replace('refusal.', '') } : { value: problem };
}

describe('the answer to', () => {
  for (const name of Object.keys(answers) as RequestName[]) expectShape(name, readAnswerTo(name), answers[name]);

  for (const name of Object.keys(answers) as RequestName[])
    it(`${name} is an object`, () => {
      expect(readAnswerTo(name)('done')).to.deep.equal({ path: '(whole)' });
      expect(readAnswerTo(name)(null)).to.deep.equal({ path: '(whole)' });
    });

  it('findTask is null when there is none (L8)', () => {
    expect(readAnswer('findTask', { task: null })).to.deep.equal({ value: { task: null } });
  });

  it('findMessage is null when there is none (C11)', () => {
    expect(readAnswer('findMessage', { message: null })).to.deep.equal({ value: { message: null } });
  });
});

describe('the fact', () => {
  for (const [type, { json, maybe = [] }] of Object.entries(facts))
    expectShape(type, readFact, { json: { type, ...json }, maybe });

  it('of a type that nobody knows is wrong at its type', () => {
    expect(readFact({ type: 'coffee.ready', taskId: 'task-1' })).to.deep.equal({ path: 'type' });
  });

  it('is an object', () => {
    expect(readFact('task.closed')).to.deep.equal({ path: '(whole)' });
  });
});

describe('the refusal', () => {
  for (const [code, { json, maybe = [] }] of Object.entries(refusals))
    expectShape(code, readRefusal, { json: { code, ...json }, maybe });

  it('goes before what else is in the answer', () => {
    const refusal = { code: 'licence-missing' };

    expect(readAnswer('createTask', { ...answers.createTask.json, refusal })).to.deep.equal({ problem: refusal });
  });

  it('without a code is malformed', () => {
    const malformed = { code: 'host-malformed', request: 'createTask' };

    expect(readAnswer('createTask', { refusal: {} })).to.deep.equal({
      problem: { ...malformed, path: 'refusal.code' },
    });
    expect(readAnswer('createTask', { refusal: 'no' })).to.deep.equal({
      problem: { ...malformed, path: 'refusal.(whole)' },
    });
  });
});
