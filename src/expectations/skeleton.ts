/**
 * The text of a new expectation file, which claims nothing yet.
 *
 * @param schemaPath path or URL of the JSON Schema, relative to the file, for the author's editor
 */
export function newExpectationText(schemaPath: string): string {
  return `${schemaLine(schemaPath)}#
# What the snippet is expected to do. Nothing is claimed yet. For example:
#
#   min_python: "3.12"        # the oldest Python on which it holds
#   stdout: |                 # what it prints; "" for nothing
#     Hello
#   raises: { type: TypeError, message: "a part of the message" }
#
# Also: versions, ellipsis, number, unordered, regex, normalize, setup, after, stdin, files,
# timeout, seed, now, top_level_await, skip, xfail, requires, group, continues.
`;
}

/**
 * What a first claim is added to: the text as it is, without the words of a new file about claiming
 * nothing, which would no longer be true.
 *
 * @param text of the file, empty when there is none
 */
export function emptyExpectationText(text: string, schemaPath: string): string {
  const isNew = text === '' || text.replaceAll('\r\n', '\n') === newExpectationText(schemaPath);
  return isNew ? schemaLine(schemaPath) : text;
}

function schemaLine(schemaPath: string): string {
  return `# yaml-language-server: $schema=${schemaPath}\n`;
}
