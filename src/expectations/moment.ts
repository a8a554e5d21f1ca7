const isoMoment =
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?<zone>Z|[+-]\d\d:\d\d)?)?$/u;

const dateOnly = 'YYYY-MM-DD'.length;

/**
 * Milliseconds since the epoch of an ISO 8601 date, or date and time, in UTC unless it says
 * otherwise; NaN for anything else.
 */
export function parseMoment(text: string): number {
  const match = isoMoment.exec(text);
  if (match === null) return Number.NaN;
  // A date alone is UTC to JavaScript, a date with a time is local.
  const saysZone = match.groups?.['zone'] !== undefined || text.length === dateOnly;
  return Date.parse(saysZone ? text : `${text}Z`);
}
