import { lineIn } from '../../model/place.ts';
import type { Origin } from '../../model/snippet.ts';
import { showPlace } from '../place.ts';
import type { PlaceData } from './page-data.ts';

/** A place as it is shown, with a link to the file, and to the line where there is one. */
export type FindPlace = (text: string, file: string, line?: number) => PlaceData;

/** @param toProject as in `Style`; there are no links without it */
export function placeFinder(toProject: string | undefined): FindPlace {
  return (text, file, line) => {
    if (toProject === undefined) return { text };
    // Half of a surrogate pair is in no name of a file, and in no URL.
    const name = file.replace(/\p{Cs}/gu, '\ufffd');
    const path = name.split('/').map(encodeURIComponent).join('/');
    return { text, href: `${toProject}${path}${line === undefined ? '' : `#L${line}`}` };
  };
}

/** Where a piece of code begins in its document. */
export function placeOfCode(origin: Origin, findPlace: FindPlace): PlaceData {
  return findPlace(showPlace(origin), origin.document, lineIn(origin, 1));
}
