/**
 * GitHub takes 65,536 characters for a comment, and 1 MiB for the summary of a job
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands): one text
 * serves both. Some are left for what a bot writes around it.
 */
const mostCharacters = 65_000;

/** Parts with an empty line between them, as many as GitHub takes; each is shown whole or not at all. */
export function fitParts(parts: readonly (readonly string[])[]): string {
  const texts = parts.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  let room = mostCharacters - noteOnRest(texts.length).length;
  const kept = texts.filter((text) => {
    const fits = text.length < room;
    if (fits) room -= text.length + 1;
    return fits;
  });
  const left = texts.length - kept.length;
  return [...kept, ...(left > 0 ? [noteOnRest(left)] : [])].join('\n');
}

function noteOnRest(number: number): string {
  const [parts, are] = number === 1 ? ['part', 'is'] : ['parts', 'are'];
  return `**${number} more ${parts} of this report ${are} left out**, since GitHub takes 65,536 characters for a comment. Another reporter, such as \`json\`, writes everything.\n`;
}
