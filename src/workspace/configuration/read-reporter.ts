import {
  type ReporterChoice,
  type ReporterName,
  reporterNames,
} from '../../model/reporter-name.ts';
import { mostSimilar } from '../similar.ts';

/** Reads `junit` or `junit=out.xml`; what is wrong with it is a sentence. */
export function readReporter(text: string): ReporterChoice | { readonly wrong: string } {
  const [, given = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const name = given.trim();
  if (!isReporterName(name)) {
    const similar = mostSimilar(name, reporterNames);
    const hint = similar === undefined ? '' : ` Did you mean ${similar}?`;
    return { wrong: `The reporters are ${reporterNames.join(', ')}.${hint}` };
  }
  if (file === '') return { wrong: `It lacks the file behind ${name}=.` };
  return { name, ...(file !== undefined && { file }) };
}

function isReporterName(name: string): name is ReporterName {
  return (reporterNames as readonly string[]).includes(name);
}
