import type { Report } from '../model/report.ts';
import { escapeControls } from './json/text.ts';
import { renderJson, reportJsonSchema } from './json.ts';

/**
 * What the JSON report holds as JSON lines, of which each has its `type`: first the problems, then
 * the findings, and at last the rest with the totals. `docs/report.md` and
 * `schema/report-line.schema.json` describe their shapes.
 */
export function renderJsonl(report: Report): string {
  const { problems, findings, ...rest }: ReportData = JSON.parse(renderJson(report));
  const lines = [
    ...problems.map((problem) => ({ type: 'problem', ...problem })),
    ...findings.map((finding) => ({ type: 'finding', ...finding })),
    { type: 'totals', ...rest },
  ];
  return lines.map((line) => `${escapeControls(JSON.stringify(line))}\n`).join('');
}

/** Of the JSON report, what is taken apart here. */
interface ReportData {
  readonly problems: readonly object[];
  readonly findings: readonly object[];
}

/** The JSON Schema (draft 2020-12) of a line: each is a part of the report's. */
export function reportLineJsonSchema(): object {
  const { $schema, properties, required } = reportJsonSchema() as ReportSchema;
  const { problems, findings, ...rest } = properties;
  return {
    $schema,
    title: 'One line of the report of docproof verify as JSON lines',
    oneOf: [
      withType('problem', problems.items),
      withType('finding', findings.items),
      withType('totals', {
        type: 'object',
        properties: rest,
        required: required.filter((key) => key in rest),
      }),
    ],
  };
}

/** The schema of an object. */
interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

interface ReportSchema extends ObjectSchema {
  readonly $schema: string;
  readonly properties: ObjectSchema['properties'] & {
    readonly problems: { readonly items: ObjectSchema };
    readonly findings: { readonly items: ObjectSchema };
  };
}

function withType(type: string, { properties, required, ...schema }: ObjectSchema): object {
  return {
    ...schema,
    properties: { type: { const: type }, ...properties },
    required: ['type', ...required],
  };
}
