const prompt = /^\s*>>>(?: |$)/;
const more = /^\s*\.\.\.(?: |$)/;

/** The lines, from 1, in which the examples of a session begin; doctest skips those that are comments only. */
export function exampleLines(source: string): readonly number[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    if (!prompt.test(line)) return [];
    const code = [line];
    for (let next = index + 1; more.test(lines[next] ?? ''); next += 1) {
      code.push(lines[next] ?? '');
    }
    const isEmpty = code.every((each) => /^\s*(?:>>>|\.\.\.)\s*$/.test(each));
    const isComment = code.length === 1 && /^\s*>>>\s*#/.test(line);
    return isEmpty || isComment ? [] : [index + 1];
  });
}
