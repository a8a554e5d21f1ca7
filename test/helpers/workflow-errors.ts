import type * as Parser from '@actions/workflow-parser';
import type * as Actions from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';

type Tools = Pick<
  typeof Parser,
  'convertWorkflowTemplate' | 'NoOperationTraceWriter' | 'parseWorkflow'
> &
  Pick<typeof Actions, 'parseAction'>;

/** The parser of GitHub itself; it imports JSON as only bundlers do. */
async function loadParser(): Promise<Tools> {
  const contents = `
    export * from '@actions/workflow-parser';
    export { parseAction } from '@actions/workflow-parser/actions/action-parser';
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', logLevel: 'error' },
  });
  const [{ contents: bundle }] = outputFiles as [(typeof outputFiles)[0]];
  return import(`data:text/javascript;base64,${Buffer.from(bundle).toString('base64')}`);
}

const { convertWorkflowTemplate, NoOperationTraceWriter, parseAction, parseWorkflow } =
  await loadParser();

/** What is wrong with an `action.yml`. */
export function errorsInAction(content: string): readonly string[] {
  const file = { name: 'action.yml', content };
  const { context } = parseAction(file, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** What is wrong with a workflow, its expressions included. */
export async function errorsInWorkflow(content: string): Promise<readonly string[]> {
  const file = { name: '.github/workflows/docs.yml', content };
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
