import { describe, expect, test } from 'vitest';
import { verifyExitCode } from '../../../src/cli/exit-code.ts';
import { type VerifyOptions, verify } from '../../../src/commands/verify.ts';
import type { Execution, Run } from '../../../src/model/execution.ts';
import type { Report } from '../../../src/model/report.ts';
import { outcomeOf } from '../../../src/reporting/counts.ts';
import { buildException, buildExecution } from '../../helpers/builders.ts';
import { createFakeEngine } from '../../helpers/fake-engine.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const pythons = ['3.12', '3.13', '3.14', '3.15'] as const;
const sources = ['print(1)\n', 'print(2)\n', 'print(3)\n', 'print(4)\n'];

function raise(): Execution {
  return buildExecution('raised', { exception: buildException({ type: 'NameError' }) });
}

/** Verifies four snippets, of which some raise. */
async function verifyWith(
  raises: (run: Run) => boolean,
  options: VerifyOptions,
): Promise<{ readonly report: Report; readonly runs: readonly Run[] }> {
  const engine = createFakeEngine((run) => (raises(run) ? raise() : buildExecution('completed')));
  const cwd = await temporaryFolder({
    'package.json': '{}',
    'doc.md': sources.map((source) => `\`\`\`python\n${source}\`\`\`\n`).join('\n'),
  });
  const ports = { cwd, createEngine: () => engine };
  const report = await verify({ targets: ['doc.md'], pythons, ...options }, ports);
  return { report, runs: engine.runs };
}

function outcomesOf(report: Report): readonly string[] {
  return report.findings.map((finding) => outcomeOf(finding, report));
}

describe('a limit of broken snippets', () => {
  test('ends the runs at the first, and the rest is not reached', async () => {
    const { report, runs } = await verifyWith(({ source }) => source === sources[1], {
      failFast: true,
    });
    expect(runs).toHaveLength(5);
    expect(report).toMatchObject({ interrupted: true, stoppedAfter: 1, runs: 5 });
    expect(outcomesOf(report)).toEqual(['unchecked', 'broken', 'not-reached', 'not-reached']);
    expect(verifyExitCode(report)).toBe(1);
  });

  test('runs the newest released Python first, since what fails there is broken', async () => {
    const { runs } = await verifyWith(() => true, { failFast: true });
    expect(runs.map(({ python }) => python)).toEqual(['3.14']);
  });

  test('does not count what only fails on a preview, or is too new for an older Python', async () => {
    const { report } = await verifyWith(({ python }) => python === '3.15' || python === '3.12', {
      failFast: true,
    });
    expect(report).toMatchObject({ interrupted: false, runs: 16 });
    expect(report.stoppedAfter).toBeUndefined();
  });

  test('may be higher', async () => {
    const { report } = await verifyWith(() => true, { maxBroken: 3 });
    expect(report.stoppedAfter).toBe(3);
    expect(outcomesOf(report)).toEqual(['broken', 'broken', 'broken', 'not-reached']);
  });

  test('that is reached by the last run ends nothing', async () => {
    const { report } = await verifyWith(({ source }) => source === sources[3], {
      failFast: true,
      pythons: ['3.14'],
    });
    expect(report).toMatchObject({ interrupted: false, runs: 4 });
    expect(verifyExitCode(report)).toBe(1);
  });
});
