import { join } from 'node:path';
import { createWatchSession, UsageError, type WatchSession } from '../../commands/index.ts';
import type { Report } from '../../model/report.ts';
import { watchFolder } from '../../workspace/index.ts';
import { type ExitCode, exitCodes, verifyExitCode } from '../exit-code.ts';
import { runUpdate } from '../run-update.ts';
import { setUpVerify, type VerifyFlags } from '../verify-setup.ts';
import { isCi, type World } from '../world.ts';
import { writeReports } from '../write-reports.ts';
import { listenToKeys } from './keys.ts';
import { createRequests, type Request } from './requests.ts';
import { describeFiles, describeWatch, describeWish, help } from './words.ts';

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
    except: [join(project.root, project.config.snippets)],
    onChange: (events) => requests.push({ kind: 'files', events }),
    onFailure: (why) => stderr.write(`warning: not everything can be watched: ${why}\n`),
  });
  const giveBack = listenToKeys(stdin, stdout, (request) => {
    if (request.kind === 'quit') leave();
    else requests.push(request);
  });
  signal.addEventListener('abort', leave, { once: true });
  const show = async (report: Report, cause: string | undefined): Promise<void> => {
    if (leaving.signal.aborted) return;
    if (stdout.isTTY === true && cause !== undefined) stdout.write(clearScreen);
    if (cause !== undefined) stdout.write(`${cause}\n\n`);
    await writeReports(report, reporters, world, telling);
    stdout.write(`\n${describeWatch(session.known() ?? report)}\n`);
    watching.add((session.known() ?? report).documents.map(({ path }) => path));
  };
  const update = async (): Promise<void> => {
    const failing = await session.failing();
    if (failing.length === 0) stdout.write('all of it holds: nothing to write\n');
    else
      await runUpdate(failing, { yes: true, ...(flags.python && { python: flags.python }) }, world);
  };
  try {
    await show(await session.verifyAll(), undefined);
    for (;;) {
      await session.rest();
      const request = await requests.next();
      if (request.kind === 'quit') break;
      if (request.kind === 'help') stdout.write(help);
      else if (request.kind === 'update') await update();
      else await answer(request, session, show);
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

/** The screen and what was scrolled off it. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** Verifies what is asked for, and shows what came of it. */
async function answer(
  request: Exclude<Request, { kind: 'quit' | 'help' | 'update' }>,
  session: WatchSession,
  show: (report: Report, cause: string) => Promise<void>,
): Promise<void> {
  if (request.kind === 'files') {
    const affected = await session.verifyAffected(request.events);
    if (affected !== undefined) await show(affected.report, describeFiles(affected.causes));
    return;
  }
  if (request.kind === 'narrow') session.narrow(request.pattern);
  const report = await (request.kind === 'failing' ? session.verifyFailing() : session.verifyAll());
  if (report !== undefined) await show(report, describeWish(request));
}
