import type { EdtfDate } from './date.ts';

/** Years are sorted and filtered by four digits, and no page has words for a year before Christ. */
const FIRST_YEAR = 1000;

/** A sign that is about the part of a date beside it and not about the date up to it: 2018-05?-12, ~2018. */
const INNER_SIGN = /[~?%](?=[-\d])/;

/**
 * Says what keeps a date of EDTF from being shown rightly, and what to write instead, as the rest of a sentence that
 * begins with the date; `undefined` where nothing does.
 */
export function limitOn({
  edtf,
  form,
  parts,
}: Pick<EdtfDate, 'edtf' | 'form' | 'parts'>): string | undefined {
  if (parts.some(({ year = FIRST_YEAR }) => year < FIRST_YEAR))
    return `is too early: years before ${FIRST_YEAR} cannot be shown; leave the date out, and say it in words`;
  if (INNER_SIGN.test(edtf))
    return 'has a sign within or before it, which would be shown as one for the whole date; put ~, ? or % at its end';
  if (form === 'choice') return limitOnChoice(edtf);
  return form === 'interval' ? limitOnInterval(edtf) : undefined;
}

function limitOnChoice(edtf: string): string | undefined {
  const inner = edtf.slice(1, -1);
  const dates = inner
    .replaceAll('..', '')
    .split(',')
    .map((text) => text.trim());
  const [byThen, orLater] = [`"[..${dates.at(-1)}]"`, `"[${dates[0]}..]"`];
  const [isEarlier, isLater] = [inner.startsWith('..'), inner.endsWith('..')];
  if (isEarlier && isLater)
    return `is open at both ends, so that it may be any date; write ${byThen} (by then) or ${orLater} (then or later)`;
  if ((isEarlier || isLater) && dates.length > 1)
    return `is open and names several dates, of which one would be shown; write ${isEarlier ? byThen : orLater}`;
  return new Set(dates).size < dates.length ? 'names a date twice; keep one of the two' : undefined;
}

/** An end that is left out is unknown, while two points say that there is none. */
function limitOnInterval(edtf: string): string | undefined {
  const [from, to] = edtf.split('/');
  if (from === '')
    return `begins nobody knows when, and would be shown as open; write "../${to}" if it was always so, or "${to}" if only that date is known`;
  return to === ''
    ? `ends nobody knows when, and would be shown as going on; write "${from}/.." if it goes on, or "${from}" if only that date is known`
    : undefined;
}
