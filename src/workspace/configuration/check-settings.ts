import * as z from 'zod';
import type { Problem } from '../../model/problem.ts';
import { mostSimilar } from '../similar.ts';
import type { ReadValue } from './read-text.ts';
import { type SettingName, type Settings, settingNames, settings } from './settings.ts';

type Shape = { readonly [Name in SettingName]: z.ZodOptional<(typeof settings)[Name]['schema']> };

/** The schema of each setting, optional and described. */
export const settingShape: Shape = Object.fromEntries(
  settingNames.map((name) => {
    const { schema, flag, help } = settings[name];
    // What a flag takes back, the setting says with `false`.
    const description = flag.startsWith('--no-') ? `false: ${help}` : help;
    return [name, schema.optional().describe(description)];
  }),
) as Shape;

const configurationSchema = z.strictObject(
  {
    $schema: z.string().optional().describe('Where an editor finds this schema.'),
    ...settingShape,
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be an object' : undefined) },
);

/** The JSON Schema of a configuration in JSON or YAML. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configurationSchema.meta({ title: 'The configuration of docproof' }), {
    target: 'draft-07',
    io: 'input',
  });
}

/** Where a configuration stands. */
export interface Source {
  /** Shown path. */
  readonly file: string;
  /** The key of the file under which it stands; empty when the file is the configuration. */
  readonly path: readonly string[];
}

/** Checks a configuration; what is wrong with it becomes problems, in the order of the file. */
export function checkSettings(
  { value, locate }: ReadValue,
  { file, path }: Source,
): { readonly settings: Settings } | { readonly problems: readonly Problem[] } {
  const parsed = configurationSchema.safeParse(value);
  if (parsed.success) {
    const { $schema: _, ...given } = parsed.data;
    return { settings: given as Settings };
  }
  const problems = parsed.error.issues.flatMap(toFlaws(value)).map((flaw): Problem => {
    const whole = [...path, ...flaw.path];
    const { hint } = flaw;
    return {
      severity: 'error',
      message: flaw.describe(whole.length === 0 ? 'the configuration' : `\`${whole.join('.')}\``),
      ...(hint !== undefined && { hint }),
      file,
      ...locate(whole),
    };
  });
  return { problems: problems.sort(byPlace) };
}

interface Flaw {
  readonly path: readonly PropertyKey[];
  readonly describe: (name: string) => string;
  readonly hint: string | undefined;
}

function toFlaws(value: unknown): (issue: z.core.$ZodIssue) => readonly Flaw[] {
  return (issue) => {
    const { path, message } = issue;
    if (issue.code !== 'unrecognized_keys') {
      return [{ path, describe: (name) => `${name} ${message}`, hint: hintForValue(issue, value) }];
    }
    return issue.keys.map((key) => ({
      path: [...path, key],
      describe: (name) => `unknown key ${name}`,
      hint: hintForKey(key),
    }));
  };
}

function hintForKey(key: string): string {
  const similar = mostSimilar(key, settingNames);
  return similar === undefined
    ? `the keys are ${settingNames.join(', ')}`
    : `did you mean \`${similar}\`?`;
}

function hintForValue(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.path.length === 0) return 'name what it sets, as in `documents: ["docs"]`';
  const given = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const similar = typeof given === 'string' && mostSimilar(given, valuesOf(issue));
  return similar ? `did you mean \`${similar}\`?` : undefined;
}

/** The values that would have been right, where there are only a few. */
function valuesOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'custom' ? (issue.params?.['values'] ?? []) : [];
}

function byPlace(left: Problem, right: Problem): number {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
