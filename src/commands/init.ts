import type { Problem } from '../model/problem.ts';
import { writeStored } from '../workspace/index.ts';
import { type InitChoices, type InitPlan, type PlannedFile, planFiles } from './init/plan-files.ts';
import { checkDocuments, type Survey, surveyFolder } from './init/survey.ts';

export {
  checkDocuments,
  type InitChoices,
  type InitPlan,
  type PlannedFile,
  planFiles,
  type Survey,
  surveyFolder,
};

/** Writes what was planned; what goes wrong becomes problems. */
export async function writePlan(root: string, { files }: InitPlan): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, after } of files) {
    const problem = await writeStored({ root }, path, after);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}
