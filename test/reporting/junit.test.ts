import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { validateXML } from 'xmllint-wasm';
import { renderJunit } from '../../src/reporting/junit.ts';
import { buildFinding, buildOrigin, buildReport, buildSnippet } from '../helpers/builders.ts';
import { buildHostileReport } from '../helpers/hostile-report.ts';
import { frozenReport } from './frozen-report.ts';

const schema = readFileSync(new URL('schemas/junit-10.xsd', import.meta.url), 'utf8');

async function findErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema, maxMemoryPages: 8192 });
  return errors.map(({ rawMessage }) => rawMessage);
}

test('the validator sees what is not valid', async () => {
  expect(await findErrors('<testsuites><testcase/></testsuites>')).not.toEqual([]);
  expect(await findErrors('<testsuites>\u0001</testsuites>')).not.toEqual([]);
});

test.each([
  ['frozen', frozenReport],
  ['interrupted', { ...frozenReport, interrupted: true }],
  ['hostile', buildHostileReport()],
  ['empty', buildReport({ findings: [], documents: [] })],
])('the %s report is valid by the schema that Jenkins has', async (_, report) => {
  expect(await findErrors(renderJunit(report))).toEqual([]);
});

interface ReadCase {
  readonly '@name': string;
  readonly '@classname': string;
  readonly failure?: object;
  readonly error?: object;
  readonly skipped?: object;
}

interface ReadSuite {
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly testcase: readonly ReadCase[];
}

function readSuites(xml: string): readonly ReadSuite[] {
  const root = create(xml).end({ format: 'object', verbose: true }) as unknown as {
    testsuites: readonly { testsuite: readonly ReadSuite[] }[];
  };
  return root.testsuites[0]?.testsuite ?? [];
}

test('its counts are those of its cases, and only what is proved passes', () => {
  const suites = readSuites(renderJunit(frozenReport));
  for (const suite of suites) {
    expect(suite.testcase).toHaveLength(Number(suite['@tests']));
    expect(suite.testcase.filter(({ failure }) => failure)).toHaveLength(
      Number(suite['@failures']),
    );
    expect(suite.testcase.filter(({ error }) => error)).toHaveLength(Number(suite['@errors']));
  }
  const passed = suites
    .flatMap(({ testcase }) => testcase)
    .filter(({ failure, error, skipped }) => !failure && !error && !skipped);
  const proved = frozenReport.findings.filter(({ status }) => status === 'proved');
  expect(passed.map((each) => each['@name'])).toEqual(proved.map(({ snippet }) => snippet.id));
});

test('a document is a class in the package of its folder, without points of its own', () => {
  const snippet = buildSnippet({ origin: buildOrigin({ document: 'docs/v1.2/a.md' }) });
  const [suite] = readSuites(renderJunit(buildReport({ findings: [buildFinding({ snippet })] })));
  expect(suite?.testcase[0]?.['@classname']).toBe('docs.v1_2.a_md');
});

test('the name of a case stays when its lines move', () => {
  const namesAt = (line: number): readonly string[] => {
    const snippet = buildSnippet({ origin: buildOrigin({ line }) });
    const finding = buildFinding({ snippet, status: 'unchecked' });
    const [suite] = readSuites(renderJunit(buildReport({ findings: [finding] })));
    return suite?.testcase.map((each) => each['@name']) ?? [];
  };
  expect(namesAt(10)).toEqual(namesAt(90));
});
