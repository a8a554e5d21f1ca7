import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createInterview } from '../../../src/cli/interview.ts';
import type { Interview } from '../../../src/cli/run-init.ts';
import type { InitChoices, Survey } from '../../../src/commands/index.ts';

const enter = '\r';
const controlC = '\x03';

const suggested: InitChoices = {
  documents: ['docs'],
  pythons: ['3.12', '3.13'],
  ...{ scripts: true, workflow: true, force: false },
};

/** A terminal at which each question is answered as soon as it is shown. */
function interviewWith(answers: Readonly<Record<string, string>>): Interview {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const open = new Map(Object.entries(answers));
  let shown = '';
  stdout.on('data', (chunk) => {
    shown += stripVTControlCharacters(String(chunk));
    for (const [question, answer] of open) {
      if (!shown.includes(question)) continue;
      open.delete(question);
      setImmediate(() => stdin.write(answer));
    }
  });
  const { signal } = new AbortController();
  return createInterview({ argv: [], stdin, stdout, stderr: stdout, cwd: '/', env: {}, signal });
}

function surveyWith(packageJson: string | undefined): Survey {
  const none = { path: 'x', text: undefined };
  return {
    ...{
      documents: ['docs'],
      pythons: ['3.12', '3.13'],
      configured: [],
      named: [],
      problem: undefined,
    },
    ...{ configuration: none, packageJson: { ...none, text: packageJson }, workflow: none },
    ...{ isInstalled: true, hasLock: true },
  };
}

test('Enter takes what is suggested', async () => {
  const interview = interviewWith({
    'Which documents?': enter,
    'On which Pythons?': enter,
    'Write a workflow': enter,
  });
  expect(await interview.choose(suggested, surveyWith('{}'))).toEqual(suggested);
});

test('what is typed is taken instead, and a workflow is no question without package.json', async () => {
  const interview = interviewWith({
    'Which documents?': ' README.md\r',
    'On which Pythons?': enter,
  });
  expect(await interview.choose(suggested, surveyWith(undefined))).toEqual({
    ...suggested,
    documents: ['docs', 'README.md'],
  });
});

test('Ctrl-C at any question ends the interview', async () => {
  const first = interviewWith({ 'Which documents?': controlC });
  expect(await first.choose(suggested, surveyWith('{}'))).toBeUndefined();
  const last = interviewWith({ 'Write this?': controlC });
  expect(await last.confirm('Write this?')).toBeUndefined();
});

test('a question is answered by yes or no', async () => {
  expect(await interviewWith({ 'Write this?': 'y' }).confirm('Write this?')).toBe(true);
  expect(await interviewWith({ 'Write this?': 'n' }).confirm('Write this?')).toBe(false);
});
