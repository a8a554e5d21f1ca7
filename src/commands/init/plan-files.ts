import { type PythonVersion, pythonVersions } from '../../model/python.ts';
import type { CurrentFile, Survey } from './survey.ts';

/** What is to be set up. */
export interface InitChoices {
  /** Files, folders and globs. */
  readonly documents: readonly string[];
  readonly pythons: readonly PythonVersion[];
  /** Whether to add scripts to package.json. */
  readonly scripts: boolean;
  /** Whether to write a workflow of GitHub. */
  readonly workflow: boolean;
  /** Whether files that are there may be overwritten. */
  readonly force: boolean;
}

/** A file as it is, and as it is to be. */
export interface PlannedFile extends CurrentFile {
  readonly after: string;
}

export interface InitPlan {
  readonly files: readonly PlannedFile[];
  /** What is not written and why, a sentence for each. */
  readonly notes: readonly string[];
}

/** What would be written into a folder; what is there already is kept unless it may be overwritten. */
export function planFiles(survey: Survey, choices: InitChoices): InitPlan {
  const plans = [
    planConfiguration(survey, choices),
    ...(choices.scripts ? [planScripts(survey, choices)] : []),
    ...(choices.workflow ? [planWorkflow(survey, choices)] : []),
  ];
  return {
    files: plans.flatMap(({ files }) => files).filter(({ text, after }) => text !== after),
    notes: plans.flatMap(({ notes }) => notes),
  };
}

function planConfiguration(survey: Survey, choices: InitChoices): InitPlan {
  const { configuration, configured } = survey;
  const [existing] = configured;
  if (existing !== undefined && (existing !== configuration.path || !choices.force)) {
    return {
      files: [],
      notes: [`docproof is configured in ${existing} already${lackIn(existing, survey, choices)}`],
    };
  }
  const isTypeScript = configuration.path.endsWith('.ts');
  const after = isTypeScript ? inTypeScript(choices) : inYaml(survey, choices);
  return { files: [{ ...configuration, after }], notes: [] };
}

/** What to write where a configuration is kept that does not name all of the documents. */
function lackIn(existing: string, { named }: Survey, { documents }: InitChoices): string {
  const missing = documents.filter((document) => !named.includes(document));
  if (missing.length === 0) return '';
  const key = existing.endsWith('.json') ? '"documents"' : 'documents';
  const wanted = `${key}: ${listOf([...named, ...missing])}`;
  const names = missing.join(' ');
  return named.length === 0
    ? `, and names no documents: to prove ${names}, write ${wanted} there`
    : `, and names ${named.join(' ')}: to prove ${names} too, write ${wanted} there`;
}

function settingsOf({ documents, pythons }: InitChoices): readonly (readonly [string, string])[] {
  const areAll = pythons.length === pythonVersions.length;
  return [
    ['documents', listOf(documents)],
    ...(areAll ? [] : ([['pythons', listOf(pythons)]] as const)),
  ];
}

/** Good as YAML and as TypeScript. */
function listOf(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

function inTypeScript(choices: InitChoices): string {
  const lines = settingsOf(choices).map(([name, value]) => `  ${name}: ${value},\n`);
  return `import { defineConfig } from 'docproof';\n\nexport default defineConfig({\n${lines.join('')}});\n`;
}

const schemaPath = 'node_modules/docproof/schema/config.schema.json';

function inYaml({ packageJson }: Survey, choices: InitChoices): string {
  const schema =
    packageJson.text === undefined ? '' : `# yaml-language-server: $schema=${schemaPath}\n`;
  const lines = settingsOf(choices).map(([name, value]) => `${name}: ${value}\n`);
  return `${schema}${lines.join('')}`;
}

const scripts = { 'docs:verify': 'docproof verify', 'docs:update': 'docproof update' } as const;

function planScripts({ packageJson }: Survey, { force }: InitChoices): InitPlan {
  const { text } = packageJson;
  if (text === undefined)
    return { files: [], notes: ['no scripts, since there is no package.json'] };
  const given: { scripts?: Record<string, string> } = JSON.parse(text);
  const taken = Object.keys(scripts).filter(
    (name) => given.scripts?.[name] !== undefined && !force,
  );
  const missing = Object.entries(scripts).filter(([name]) => !taken.includes(name));
  const whole = { ...given, scripts: { ...given.scripts, ...Object.fromEntries(missing) } };
  const [, indent = '  '] = /^([ \t]+)"/m.exec(text) ?? [];
  const after = `${JSON.stringify(whole, undefined, indent)}\n`;
  return {
    files: missing.length === 0 ? [] : [{ ...packageJson, after }],
    notes: taken.map((name) => `the script ${name} is in package.json already`),
  };
}

function planWorkflow(
  { packageJson, workflow, hasLock }: Survey,
  { force }: InitChoices,
): InitPlan {
  if (packageJson.text === undefined) {
    return {
      files: [],
      notes: ['no workflow, since there is no package.json to install docproof with'],
    };
  }
  if (workflow.text !== undefined && !force)
    return { files: [], notes: [`${workflow.path} is there already`] };
  const notes = hasLock ? [] : ['the workflow runs npm ci, which needs a package-lock.json'];
  return { files: [{ ...workflow, after: workflowText }], notes };
}

const workflowText = `name: docproof

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  docproof:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
          cache: npm
      - run: npm ci
      - uses: actions/cache@v4
        with:
          path: node_modules/.cache/docproof
          # Never written twice under one key: the newest of an earlier commit is restored.
          key: docproof-\${{ runner.os }}-\${{ github.sha }}
          restore-keys: docproof-\${{ runner.os }}-
      - run: npx docproof verify --strict --reporter default --reporter github --reporter markdown="$GITHUB_STEP_SUMMARY"
`;
