import { describe, expect, test } from 'vitest';
import {
  buildTimelinePages,
  timelineHref,
  timelineYearHref,
} from '../../../src/views/timeline-pages.ts';
import { allEvents } from '../../../src/views/timeline.ts';
import { canals, modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';

/** The canals have five events and one entry of context. */
const pages = () => buildTimelinePages(canals('/dossier/'), 5);

describe('a timeline with more entries than one page holds', () => {
  test('is one page up to that number', () => {
    const all = buildTimelinePages(canals(), 6);
    expect(all.map(({ path, title, parts }) => [path, title, parts])).toEqual([
      ['timeline', 'Timeline', []],
    ]);
    expect(all[0]!.years.map(({ label }) => label)).toEqual([
      '1769',
      '1772',
      '1774',
      '1776',
      '1782',
    ]);
  });

  test('is a list of years, which counts the entries of each, and a page for each year', () => {
    const [index, ...years] = pages();
    expect([index!.path, index!.title, index!.years, index!.facets]).toEqual([
      'timeline',
      'Timeline',
      [],
      [],
    ]);
    expect(index!.parts).toEqual([
      { title: '1769', href: '/dossier/timeline/1769/', holds: '1 entry' },
      { title: '1772', href: '/dossier/timeline/1772/', holds: '1 entry' },
      { title: '1774', href: '/dossier/timeline/1774/', holds: '2 entries' },
      { title: '1776', href: '/dossier/timeline/1776/', holds: '1 entry' },
      { title: '1782', href: '/dossier/timeline/1782/', holds: '1 entry' },
    ]);
    expect(
      years.map(({ path, title, years: own }) => [
        path,
        title,
        ...own.map(({ label, entries }) => `${label}: ${entries.length}`),
      ]),
    ).toEqual([
      ['timeline/1769', 'Timeline: 1769', '1769: 1'],
      ['timeline/1772', 'Timeline: 1772', '1772: 1'],
      ['timeline/1774', 'Timeline: 1774', '1774: 2'],
      ['timeline/1776', 'Timeline: 1776', '1776: 1'],
      ['timeline/1782', 'Timeline: 1782', '1782: 1'],
    ]);
  });

  test('counts all events on its first page, and on the page of a year those of the year', () => {
    const [index, , , year, outside] = pages();
    expect(index!.lead).toMatch(/^5 events .* Between them stands 1 that no document tells of\.$/);
    expect(year!.lead).toMatch(/^2 events by the date .* it says so\.$/);
    expect(outside!.lead).toBe('1 event that no document tells of.');
  });

  test('is searched on the page of a year by all but the year', () => {
    expect(pages()[3]!.facets.map(({ name }) => name)).toEqual(['entity', 'type', 'stage']);
  });

  test('leads from year to year, and back to the list of years', () => {
    const [, first, second, , , last] = pages();
    expect([first!.previous, first!.next?.href]).toEqual([undefined, '/dossier/timeline/1772/']);
    expect([second!.previous?.title, second!.next?.title]).toEqual(['1769', '1774']);
    expect([last!.previous?.title, last!.next]).toEqual(['1776', undefined]);
    expect(second!.crumb).toEqual([
      { label: 'Timeline', href: '/dossier/timeline/' },
      { label: '1772', href: undefined },
    ]);
  });

  test('has a page for what nobody dates, after all years', () => {
    const flood = (id: string, date: string) =>
      `id: ${id}, at: 1, type: flood, title: Flood, who: [north-bridge]${date}`;
    const claims = claimsIn({ events: [flood('a', ''), flood('b', ', date: 2019')] });
    const model = modelTelling({ first: claims });
    expect(buildTimelinePages(model, 1).map(({ path, title }) => `${path} | ${title}`)).toEqual([
      'timeline | Timeline',
      'timeline/2019 | Timeline: 2019',
      'timeline/undated | Timeline: undated',
    ]);
    const [dated, undated] = allEvents(model);
    expect(timelineHref(model, dated!, 1)).toBe('/timeline/2019/#first--b');
    expect(timelineHref(model, undated!, 1)).toBe('/timeline/undated/#first--a');
  });
});

describe('a year with more entries than one page holds', () => {
  const flood = (id: string, date: string) =>
    `id: ${id}, at: 1, type: flood, title: Flood, who: [north-bridge], date: "${date}"`;
  const model = () =>
    modelTelling({
      first: claimsIn({
        events: [
          flood('a', '2019'),
          flood('b', '2019-03-02'),
          flood('c', '2019-03'),
          flood('d', '2019-11'),
          flood('e', '2020-03'),
        ],
      }),
    });

  test('has a page for each month, and one for what is dated to no month', () => {
    const pages = buildTimelinePages(model(), 3);
    expect(
      pages.map(({ path, title, count, years }) => [path, title, years.length && count]),
    ).toEqual([
      ['timeline', 'Timeline', 0],
      ['timeline/2019', 'Timeline: 2019', 0],
      ['timeline/2019/03', 'Timeline: March 2019', 2],
      ['timeline/2019/11', 'Timeline: November 2019', 1],
      ['timeline/2019/other', 'Timeline: 2019, month not known', 1],
      ['timeline/2020', 'Timeline: 2020', 1],
    ]);
    expect(pages[1]!.parts).toEqual([
      { title: 'March', href: '/timeline/2019/03/', holds: '2 entries' },
      { title: 'November', href: '/timeline/2019/11/', holds: '1 entry' },
      { title: 'Month not known', href: '/timeline/2019/other/', holds: '1 entry' },
    ]);
    expect(pages[3]!.crumb.map(({ label, href }) => `${label} ${href}`)).toEqual([
      'Timeline /timeline/',
      '2019 /timeline/2019/',
      'November undefined',
    ]);
    expect([pages[3]!.previous?.title, pages[3]!.next?.title]).toEqual([
      'March',
      'Month not known',
    ]);
  });

  test('has no months where nobody dates its entries', () => {
    const claims = claimsIn({
      events: ['a', 'b'].map((id) => flood(id, '').replace(', date: ""', '')),
    });
    expect(buildTimelinePages(modelTelling({ first: claims }), 1).map(({ path }) => path)).toEqual([
      'timeline',
      'timeline/undated',
    ]);
  });

  test('has the entry of an event on the page of its month', () => {
    const told = model();
    expect(allEvents(told).map((event) => timelineHref(told, event, 3))).toEqual([
      '/timeline/2019/other/#first--a',
      '/timeline/2019/03/#first--c',
      '/timeline/2019/03/#first--b',
      '/timeline/2019/11/#first--d',
      '/timeline/2020/#first--e',
    ]);
  });
});

test('an event has its entry on the page of its year, or on the one page that there is', () => {
  const model = canals('/dossier/');
  const opening = allEvents(model).find(({ fact }) => fact.label === 'The upper canal opens')!;
  const { id } = opening.fact;
  expect(timelineHref(model, opening, 6)).toBe(`/dossier/timeline/#${id}`);
  expect(timelineHref(model, opening, 5)).toBe(`/dossier/timeline/1774/#${id}`);
  const held = buildTimelinePages(model, 5).find(({ path }) => path === 'timeline/1774')!;
  expect(held.years.flatMap(({ entries }) => entries.map(({ event }) => event?.fact.id))).toContain(
    id,
  );
});

test('a year has its page, or its heading on the one page that there is', () => {
  expect(timelineYearHref(canals(), '1774', 6)).toBe('/timeline/#y-1774');
  expect(timelineYearHref(canals(), '1774', 5)).toBe('/timeline/1774/');
});
