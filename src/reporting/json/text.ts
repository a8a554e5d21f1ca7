import * as z from 'zod';

/** The JSON Schema of what is given to a shape. */
export function toJsonSchema(shape: z.ZodType): object {
  return z.toJSONSchema(shape, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
}

/** JSON itself escapes only the first 32 control characters; those left could still steer a terminal. */
export function escapeControls(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
