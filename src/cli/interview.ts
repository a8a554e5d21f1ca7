import { type CommonOptions, confirm, isCancel, multiselect, text } from '@clack/prompts';
import { pythonVersions } from '../model/python.ts';
import type { Interview } from './run-init.ts';
import type { World } from './world.ts';

/** Asks what nothing but its author can know of a project. */
export function createInterview({ stdin, stdout, signal }: World): Interview {
  const streams = { input: stdin, output: stdout, signal } as CommonOptions;
  return {
    async choose(suggested, { packageJson }) {
      const documents = await text({
        ...streams,
        message: 'Which documents? Files, folders and globs, with a space between them.',
        initialValue: suggested.documents.join(' '),
        validate: (given) => (given?.trim() ? undefined : 'Name one at least.'),
      });
      if (isCancel(documents)) return undefined;
      const pythons = await multiselect({
        ...streams,
        message: 'On which Pythons?',
        options: pythonVersions.map((value) => ({ value })),
        initialValues: [...suggested.pythons],
      });
      if (isCancel(pythons)) return undefined;
      const asksForWorkflow = suggested.workflow && packageJson.text !== undefined;
      const workflow = asksForWorkflow
        ? await confirm({ ...streams, message: 'Write a workflow of GitHub?' })
        : suggested.workflow;
      if (isCancel(workflow)) return undefined;
      return { ...suggested, documents: documents.trim().split(/\s+/), pythons, workflow };
    },
    async confirm(message) {
      const answer = await confirm({ ...streams, message });
      return isCancel(answer) ? undefined : answer;
    },
  };
}
