import { describe, expect, test } from 'vitest';
import { extractExitCode, verifyExitCode } from '../../../src/cli/exit-code.ts';
import type { ExtractResult } from '../../../src/commands/index.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Report, Status } from '../../../src/model/report.ts';
import {
  buildDocument,
  buildFinding,
  buildMutation,
  buildOrigin,
  buildProof,
  buildReport,
  buildSurvivor,
} from '../../helpers/builders.ts';

const error: Problem = { severity: 'error', message: 'no good' };
const warning: Problem = { severity: 'warning', message: 'not so good' };

function withStatus(status: Status, given: Partial<Report> = {}): Report {
  return buildReport({ findings: [buildFinding(), buildFinding({ status })], ...given });
}

describe('verify ends with', () => {
  test('1 when fewer mutants were noticed than was asked for', () => {
    const survivors = [buildSurvivor()];
    const withMinimum = (minimum: number | undefined): Report =>
      buildReport({ mutation: buildMutation({ killed: 3, survivors, minimum }) });
    expect(verifyExitCode(withMinimum(undefined))).toBe(0);
    expect(verifyExitCode(withMinimum(75))).toBe(0);
    expect(verifyExitCode(withMinimum(76))).toBe(1);
  });

  test.each<[number, Status]>([
    [0, 'proved'],
    [1, 'broken'],
    [0, 'unchecked'],
    [0, 'unsupported'],
    [0, 'skipped'],
    [0, 'known-broken'],
  ])('%i when a snippet is %s', (code, status) => {
    expect(verifyExitCode(withStatus(status))).toBe(code);
  });

  test('1 when it is strict and a snippet is unchecked', () => {
    expect(verifyExitCode(withStatus('unchecked', { strict: true }))).toBe(1);
    expect(verifyExitCode(withStatus('unsupported', { strict: true }))).toBe(0);
  });

  test('1 when fewer lines ran than are asked for', () => {
    const proof = buildProof({ lines: { ran: 161, missed: 839, broken: 0, unproved: 0 } });
    expect(verifyExitCode(withStatus('proved', { proof }))).toBe(0);
    expect(verifyExitCode(withStatus('proved', { proof, minCoverage: 16.1 }))).toBe(0);
    expect(verifyExitCode(withStatus('proved', { proof, minCoverage: 16.2 }))).toBe(1);
  });

  test('0 when there are only warnings', () => {
    expect(verifyExitCode(withStatus('proved', { problems: [warning] }))).toBe(0);
  });

  test('5 when there is no snippet', () => {
    expect(verifyExitCode(buildReport({ findings: [], problems: [warning] }))).toBe(5);
  });

  test('4 when something it reads is wrong, whatever else holds', () => {
    expect(verifyExitCode(withStatus('broken', { problems: [error] }))).toBe(4);
    expect(verifyExitCode(buildReport({ findings: [], problems: [error] }))).toBe(4);
  });

  test('0 for a shard without snippets, and 5 when no shard has any', () => {
    const shard = { index: 3, of: 3, snippets: 2, positions: [], set: '' };
    expect(verifyExitCode(buildReport({ findings: [], shard }))).toBe(0);
    expect(verifyExitCode(buildReport({ findings: [], shard: { ...shard, snippets: 0 } }))).toBe(5);
  });

  test('2 when it was interrupted, whatever is known', () => {
    expect(verifyExitCode(withStatus('broken', { problems: [error], interrupted: true }))).toBe(2);
  });

  test('3 when docproof itself failed, which cuts it short as well', () => {
    const failed = { problems: [error], interrupted: true, internalError: 'Error: x' };
    expect(verifyExitCode(withStatus('proved', failed))).toBe(3);
  });
});

describe('extract ends with', () => {
  const create = { kind: 'create', path: 'a.py', text: '', origin: buildOrigin() } as const;
  const orphan = { kind: 'orphan', path: 'b.py' } as const;

  function extracted(given: Partial<ExtractResult>): ExtractResult {
    const documents = [buildDocument()];
    return {
      documents,
      changes: [],
      problems: [],
      check: false,
      prune: false,
      interrupted: false,
      ...given,
    };
  }

  test('0 when all went well', () => {
    expect(extractExitCode(extracted({ changes: [create, orphan] }))).toBe(0);
    expect(extractExitCode(extracted({ check: true }))).toBe(0);
  });

  test.each([create, orphan])('1 when a check finds drift: %j', (change) => {
    expect(extractExitCode(extracted({ check: true, changes: [change] }))).toBe(1);
  });

  test('2 when it was interrupted', () => {
    expect(extractExitCode(extracted({ interrupted: true, problems: [error] }))).toBe(2);
  });

  test('4 when something was wrong, else 5 when there is no snippet', () => {
    expect(extractExitCode(extracted({ documents: [], problems: [error] }))).toBe(4);
    expect(extractExitCode(extracted({ documents: [], problems: [warning] }))).toBe(5);
  });
});
