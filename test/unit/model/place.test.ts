import { describe, expect, it } from 'vitest';
import { lineIn, placeIn } from '../../../src/model/place.ts';

describe('placeIn', () => {
  it('counts on from the first line where the code stands as it is', () => {
    expect(placeIn({ line: 10, column: 3 }, { line: 2, column: 5 })).toEqual({
      line: 11,
      column: 7,
    });
  });

  // `a &lt; b` and `c` stand on one line of a document, behind another.
  const places = [
    { line: 4, steps: [[1, 9] as const, [4, 15] as const] },
    { line: 4, steps: [[1, 30] as const] },
  ];

  it('takes the last step that begins at the column or before', () => {
    const origin = { line: 4, column: 9, places };
    expect(placeIn(origin, { line: 1, column: 3 })).toEqual({ line: 4, column: 11 });
    expect(placeIn(origin, { line: 1, column: 4 })).toEqual({ line: 4, column: 15 });
    expect(placeIn(origin, { line: 1, column: 6 })).toEqual({ line: 4, column: 17 });
    expect(lineIn(origin, 2)).toBe(4);
  });

  it('stays within the code for a line that is not there', () => {
    expect(placeIn({ line: 4, column: 9, places }, { line: 7, column: 1 })).toEqual({
      line: 4,
      column: 30,
    });
  });
});
