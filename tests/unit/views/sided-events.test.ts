import { expect, test } from 'vitest';
import { sidedEvents } from '../../../src/views/sided-events.ts';
import { modelTelling } from '../../fixtures/reports.ts';
import { claimsIn } from '../../fixtures/upkeep.ts';
import { STANCES } from '../../fixtures/stances.ts';

/** Two documents. What is marked with a star the second tells of as well: `gift 2018 B*`. */
function model(finding = '') {
  const lines = [
    'gift 2018 A',
    'gift 2018 B*',
    'gift 2018 C*',
    'ban 2018 D',
    'gift 2019 E',
    'gift 2019 F*',
  ];
  const eventOf = (line: string): string => {
    const [type, date, name] = line.split(/[ *]/) as [string, string, string];
    const shared = line.endsWith('*') ? `, event: the-${name.toLowerCase()}` : '';
    return `id: ${name.toLowerCase()}, at: 1, type: ${type}, date: ${date}, title: ${name}, who: [north-bridge]${shared}`;
  };
  const told = {
    first: claimsIn({ events: lines.map(eventOf) }),
    second: claimsIn({ events: lines.filter((line) => line.endsWith('*')).map(eventOf) }),
  };
  return modelTelling(told, { ...STANCES, ...(finding && { 'findings.yaml': finding }) });
}

const chosen = (most: number, finding = ''): string => {
  const { events, total } = sidedEvents(model(finding), most);
  return `${events.map(({ fact }) => fact.label).join('')} of ${total}`;
};

test('up to the number asked for, every event that takes a side is shown', () => {
  expect(chosen(6)).toBe('ABCDEF of 6');
});

test('of more, each year and side has its turn, beginning with what most documents tell of', () => {
  expect(chosen(3)).toBe('BDF of 6');
});

test('once each has had its turn, the next is what most documents tell of', () => {
  expect(chosen(4)).toBe('BCDF of 6');
  expect(chosen(2)).toBe('BF of 6');
});

test('what an opening finding joins is shown before all others', () => {
  const finding =
    '- { id: f, title: F, text: It is so., verdict: single, home: true, claims: ["first#a"] }\n';
  expect(chosen(1, finding)).toBe('A of 6');
  expect(chosen(1, finding.replace('true', 'false'))).toBe('B of 6');
});
