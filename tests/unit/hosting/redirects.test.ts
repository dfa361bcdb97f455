import { expect, test } from 'vitest';
import { formatRedirects, redirectRules } from '../../../src/hosting/redirects.ts';

const moved = [
  { from: 'bridges/old-bridge', to: 'bridges/north-bridge', forms: ['xml', 'json'] },
  { from: 'people/ada', to: 'people/ada-kelda', forms: [] },
];

test('pages come before the files beside them, and files in the order of their endings', () => {
  expect(redirectRules('/', moved)).toEqual([
    { from: '/bridges/old-bridge/', to: '/bridges/north-bridge/' },
    { from: '/people/ada/', to: '/people/ada-kelda/' },
    { from: '/bridges/old-bridge.json', to: '/bridges/north-bridge.json' },
    { from: '/bridges/old-bridge.xml', to: '/bridges/north-bridge.xml' },
  ]);
});

test('under a base path both ends of a redirect begin with it', () => {
  expect(redirectRules('/dossier/', moved.slice(1))).toEqual([
    { from: '/dossier/people/ada/', to: '/dossier/people/ada-kelda/' },
  ]);
});

test('an address outside of ASCII is escaped, as a browser sends it', () => {
  const [rule] = redirectRules('/', [{ from: 'ponts/é t', to: 'ponts/ü', forms: [] }]);
  expect(rule).toEqual({ from: '/ponts/%C3%A9%20t/', to: '/ponts/%C3%BC/' });
});

test('a redirect is a line with both addresses and the status for a move for good', () => {
  const lines = formatRedirects(redirectRules('/', moved.slice(1))).split('\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
    '/people/ada/ /people/ada-kelda/ 301',
    '',
  ]);
});

test('where nothing was renamed the file says so in comments alone', () => {
  const lines = formatRedirects([]).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.startsWith('# '))).toEqual([]);
});
