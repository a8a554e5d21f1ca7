import { join, resolve } from 'node:path';
import { createWatchSession, UsageError, type WatchSession } from '../../commands/index.ts';
import type { Report } from '../../model/report.ts';
import { watchFolder } from '../../workspace/index.ts';
import { type ExitCode, exitCodes, verifyExitCode } from '../exit-code.ts';
import { setUpVerify, type VerifyFlags } from '../verify-setup.ts';
import { isCi, type World } from '../world.ts';
import { listenToKeys } from './keys.ts';
import { createRequests, type Request } from './requests.ts';
import { createVerdicts } from './verdicts.ts';
import { describeFiles, describeWish, help } from './words.ts';
import { writeSeen } from './write-seen.ts';

/**
 * Verifies, and then again whatever a save changed, until somebody quits.
 *
 * @returns what the last verification of everything that is known would end with
 */
export async function runWatch(
  targets: readonly string[],
  flags: VerifyFlags,
  world: World,
): Promise<ExitCode> {
  const { cwd, stdin, stdout, stderr, env, signal } = world;
  if (isCi(env)) {
    throw new UsageError('`--watch` never ends by itself, and CI is set', 'leave it out');
  }
  const { options, opened, reporters, telling, ports } = await setUpVerify(flags, world);
  const { project } = opened;
  const verdicts = createVerdicts(reporters, telling, world);
  const requests = createRequests();
  const leaving = new AbortController();
  const leave = (): void => {
    leaving.abort();
    requests.push({ kind: 'quit' });
  };
  const session = createWatchSession(
    { targets, ...options },
    { ...ports, cwd, signal: leaving.signal },
  );
  const watching = await watchFolder({
    folder: project.root,
    except: [
      join(project.root, project.config.snippets),
      // Nobody edits a report.
      ...reporters.flatMap(({ file }) => (file === undefined ? [] : resolve(cwd, file))),
    ],
    onChange: (events) => requests.push({ kind: 'files', events }),
    onFailure: (why) => stderr.write(`warning: not everything can be watched: ${why}\n`),
  });
  const giveBack = listenToKeys(stdin, stdout, (request) => {
    if (request.kind === 'quit') leave();
    else requests.push(request);
  });
  signal.addEventListener('abort', leave, { once: true });
  const show: Show = async (report, cause) => {
    const goesOn = !leaving.signal.aborted;
    // What was cut short shows what is known so far.
    if (!goesOn && !report.interrupted) return;
    const whole = session.known() ?? report;
    await verdicts.show(report, { whole, cause, goesOn });
    watching.add(whole.documents.map(({ path }) => path));
  };
  const within: World = { ...world, signal: leaving.signal, createEngine: session.createEngine };
  try {
    await show(await session.verifyAll(), undefined);
    for (;;) {
      await session.rest();
      const request = await requests.next();
      if (request.kind === 'quit') break;
      if (request.kind === 'help') stdout.write(help);
      else if (request.kind === 'update') {
        const isAny = await writeSeen(await session.failing(), flags, within);
        if (!isAny) verdicts.say('all of it holds: nothing to write');
      } else {
        const unanswered = await answer(request, session, show);
        if (unanswered !== undefined) verdicts.say(unanswered);
      }
    }
    const known = session.known();
    return known === undefined ? exitCodes.interrupted : verifyExitCode(known);
  } finally {
    signal.removeEventListener('abort', leave);
    giveBack();
    await watching.close();
    await session.close();
  }
}

type Show = (report: Report, cause: string | undefined) => Promise<void>;

/**
 * Verifies what is asked for, and shows what came of it.
 *
 * @returns why somebody who asked gets to see nothing; undefined when there is something to see
 */
async function answer(
  request: Exclude<Request, { kind: 'quit' | 'help' | 'update' }>,
  session: WatchSession,
  show: Show,
): Promise<string | undefined> {
  if (request.kind === 'files') {
    const affected = await session.verifyAffected(request.events);
    if (affected !== undefined) await show(affected.report, describeFiles(affected.causes));
    return undefined;
  }
  if (request.kind === 'narrow' && !session.narrow(request.pattern)) {
    return `no document has ${request.pattern} in its path`;
  }
  const report = await (request.kind === 'failing' ? session.verifyFailing() : session.verifyAll());
  if (report === undefined) return 'all of it holds: nothing fails';
  await show(report, describeWish(request));
  return undefined;
}
