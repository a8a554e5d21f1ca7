import * as z from 'zod';
import { replaceCommands } from '../workflow-commands.ts';

/** The JSON Schema of what is given to a shape. */
export function toJsonSchema(shape: z.ZodType): object {
  return z.toJSONSchema(shape, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
}

/**
 * JSON itself escapes only the first 32 control characters; those left could still steer a
 * terminal, or the runner of GitHub Actions. What is read of it stays the same.
 */
export function escapeControls(json: string): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return replaceCommands(
    json.replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escaped),
    () => `#${escaped('#')}[`,
  );
}
