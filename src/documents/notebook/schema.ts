import * as z from 'zod';

/*
 * What is needed of a notebook, in the words of
 * https://nbformat.readthedocs.io/en/latest/format_description.html; all else may be as it likes.
 * Of the versions before 4 too, whose cells lie in worksheets.
 */

type Text = string | readonly string[];

export interface Metadata {
  readonly kernelspec?:
    | { readonly language?: string | undefined; readonly name?: string | undefined }
    | undefined;
  readonly language_info?: { readonly name?: string | undefined } | undefined;
}

export interface Cell {
  readonly cell_type: 'code' | 'markdown' | 'raw' | 'heading' | 'html';
  readonly source?: Text | undefined;
  /** Its source, in code before version 4. */
  readonly input?: Text | undefined;
  /** Of a heading, before version 4. */
  readonly level?: number | undefined;
  /** Of code, before version 4. */
  readonly language?: string | undefined;
  readonly metadata?:
    | {
        readonly tags?: readonly string[] | undefined;
        readonly nbsphinx?: string | undefined;
        readonly vscode?: { readonly languageId?: string | undefined } | undefined;
      }
    | undefined;
}

export type Output =
  /** Its name is `stream` before version 4. */
  | {
      readonly output_type: 'stream';
      readonly name?: string | undefined;
      readonly stream?: string | undefined;
    }
  /** By MIME type. */
  | {
      readonly output_type: 'execute_result' | 'display_data';
      readonly data?: Readonly<Record<string, unknown>> | undefined;
    }
  /** A result before version 4, when its texts were its own members. */
  | { readonly output_type: 'pyout' }
  | {
      readonly output_type: 'error' | 'pyerr';
      readonly ename: string;
      readonly evalue: string;
    };

/** A wrong kind of what is not vital counts as if it were not there. */
function lenient<Value>(type: z.ZodType<Value>): z.ZodType<Value | undefined> {
  return type.optional().catch(undefined);
}

const name = lenient(z.string());
const text = z.union([z.string(), z.array(z.string())], 'neither text nor a list of texts');

export const metadataSchema: z.ZodType<Metadata> = z.object({
  kernelspec: lenient(z.object({ language: name.optional(), name: name.optional() })),
  language_info: lenient(z.object({ name: name.optional() })),
});

export const cellSchema: z.ZodType<Cell> = z.object({
  cell_type: z.enum(['code', 'markdown', 'raw', 'heading', 'html'], 'no kind of cell'),
  source: text.optional(),
  input: text.optional(),
  level: lenient(z.number()).optional(),
  language: name.optional(),
  metadata: lenient(
    z.object({
      tags: lenient(z.array(z.string())).optional(),
      nbsphinx: name.optional(),
      vscode: lenient(z.object({ languageId: name.optional() })).optional(),
    }),
  ).optional(),
});

export const outputSchema: z.ZodType<Output> = z.discriminatedUnion('output_type', [
  z.object({
    output_type: z.literal('stream'),
    name: name.optional(),
    stream: name.optional(),
    text,
  }),
  z.object({
    output_type: z.enum(['execute_result', 'display_data']),
    data: z.record(z.string(), z.unknown()).optional(),
  }),
  z.object({ output_type: z.literal('pyout') }),
  z.object({ output_type: z.enum(['error', 'pyerr']), ename: z.string(), evalue: z.string() }),
]);
