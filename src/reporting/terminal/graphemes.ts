/** What a reader takes for the characters of a text, one after the other. */
export function graphemesOf(text: string): Iterable<string> {
  return /^[\x20-\x7e]*$/.test(text) ? text : segmentsOf(text);
}

/** Made when it is first needed: that takes as long as most reports. */
let segmenter: Intl.Segmenter | undefined;

function* segmentsOf(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}
