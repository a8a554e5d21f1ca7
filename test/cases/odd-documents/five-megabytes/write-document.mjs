// Five megabytes of prose, lists and tables around forty snippets, of which the last is wrong.
const prose = `${'Words that **nobody** reads, with \`code\` and [a link](https://example.org). '.repeat(40)}\n\n`;
const list = '- an item\n  - and one below it\n    1. and one below that\n';
const table = `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(20)}\n`;
const filling = `${prose.repeat(42)}${list.repeat(20)}\n${table}`;

for (let chapter = 1; chapter <= 40; chapter += 1) {
  const power = chapter === 40 ? 0 : 2 ** chapter;
  process.stdout.write(`## Chapter ${chapter}\n\n${filling}`);
  process.stdout.write(`\`\`\`pycon\n>>> 2 ** ${chapter}\n${power}\n\`\`\`\n\n`);
}
