import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { CheckedClaim, ClaimState } from '../src/model/claim.ts';
import { type PythonVersion, pythonVersions } from '../src/model/python.ts';
import type { Finding, Report, Status } from '../src/model/report.ts';
import { compareBlocks } from './corpus/compare-blocks.ts';
import { compareWithTruth } from './corpus/truth.ts';

/**
 * Prints what docproof makes of a folder of documents: for each its blocks, and the claims in it
 * that were found, held, broken, never reached or prose; then each broken claim with its place, and
 * how it compares with what native CPython did, from a file of positions and outcomes.
 *
 * With `--blocks` it runs nothing: it prints how many blocks were found in each format, next to a
 * count that is made by other means, and the documents on which the two differ.
 *
 * Usage: npx tsx scripts/corpus.ts <folder> [--blocks] [--python 3.13] [--broken] [--truth <file.json.gz>]
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', default: '3.13' },
    blocks: { type: 'boolean' },
    broken: { type: 'boolean' },
    truth: { type: 'string' },
  },
});
const [folder] = positionals;
const python = pythonVersions.find((each) => each === values.python);
if (folder === undefined || python === undefined) {
  throw new Error(
    'usage: tsx scripts/corpus.ts <folder> [--blocks] [--python 3.13] [--broken] [--truth <file.json.gz>]',
  );
}

const statuses: readonly Status[] = ['proved', 'broken', 'unchecked', 'unsupported', 'skipped'];
const states: readonly ClaimState[] = ['held', 'broken', 'unreached', 'prose'];
const head = ['document', 'blocks', 'snippets', ...statuses, 'claims', ...states];

const { list, verify } = (await import('../dist/index.js')) as typeof import('../src/index.ts');
if (values.blocks) {
  console.log(compareBlocks(await list({ documents: ['.'] }, { cwd: resolve(folder) }), folder));
  process.exit();
}
const report = await verify(
  { targets: ['.'], pythons: [python], timeout: 10 },
  { cwd: resolve(folder) },
);
console.log(table(report, python));
if (values.broken) console.log(brokenClaims(report, python));
if (values.truth !== undefined) console.log(compareWithTruth(report, python, values.truth));

function table({ documents, findings }: Report, on: PythonVersion): string {
  const rows = documents.map((document) => {
    const own = findings.filter(({ snippet }) => snippet.origin.document === document.path);
    return [
      document.path,
      document.snippets.length + document.otherBlocks.length,
      document.snippets.length,
      ...statuses.map((status) => own.filter((finding) => finding.status === status).length),
      ...countStates(own.flatMap((finding) => claimsOf(finding, on))),
    ];
  });
  const sums = rows[0]?.map((_, column) =>
    column === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[column]), 0),
  );
  return [head, ...rows, ...(sums ? [sums] : [])].map((row) => row.join('\t')).join('\n');
}

function countStates(claims: readonly CheckedClaim[]): readonly number[] {
  const counts = states.map((wanted) => claims.filter(({ state }) => state === wanted).length);
  return [claims.filter(({ state }) => state !== 'prose').length, ...counts];
}

/** Where a package is missing or the host would have to do something, nothing is known of the claims. */
function claimsOf({ judgements }: Finding, on: PythonVersion): readonly CheckedClaim[] {
  const judgement = judgements.find(({ python }) => python === on);
  return judgement === undefined || judgement.verdict.kind === 'unsupported'
    ? []
    : judgement.execution.claims;
}

function brokenClaims({ findings }: Report, on: PythonVersion): string {
  return findings
    .flatMap((finding) =>
      claimsOf(finding, on)
        .filter(({ state }) => state === 'broken')
        .map((claim) => {
          const { document, line } = finding.snippet.origin;
          return `${document}:${line + claim.line - 1}\t${claim.kind}\t${JSON.stringify(claim.claimed)}\t${JSON.stringify(claim.seen)}`;
        }),
    )
    .join('\n');
}
