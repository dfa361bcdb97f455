import { expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody, textOf } from '../../../fixtures/render-body.ts';

const render = (body: string, paragraphs = 1) => renderBody(minimalWithBody(body, paragraphs));
const links = (html: string) =>
  elementsIn(html, 'a')
    .filter(({ properties }) => !String(properties['href']).startsWith('#'))
    .map(({ properties, text }) => [properties['href'], text]);

test('A link in double brackets leads to the profile and prints the name', async () => {
  expect(links(await render('¶1 By [[alder-works]].'))).toEqual([
    ['/e/alder-works/', 'Alder Works'],
  ]);
});

test('A link with words prints them', async () => {
  expect(links(await render('¶1 By [[alder-works|the builders]].'))).toEqual([
    ['/e/alder-works/', 'the builders'],
  ]);
});

test('The native name follows the first mention and no other', async () => {
  const html = await render(
    '¶1 The [[north-bridge]].\n\n¶2 On the [[north-bridge|bridge]], the [[council]].',
    2,
  );
  expect(elementsIn(html, 'span').filter(({ properties }) => properties['lang'])).toMatchObject([
    { properties: { lang: 'cy' }, text: 'Pont y Gogledd' },
  ]);
  expect(textOf(html)).toContain('The North Bridge Pont y Gogledd.');
});

test('The native name does not follow words that hold it', async () => {
  const html = await render('¶1 The [[north-bridge|Pont y Gogledd]].');
  expect(textOf(html)).toContain('The Pont y Gogledd.');
});

test('A link to a profile bears what the name stands for, at every mention and in a note', async () => {
  const html = await render(
    '¶1 By [[alder-works]], [[alder-works|the builders]] of it.\n\n:::context{on="By" id="a"}\nSee [[council]].\n:::',
  );
  const about = elementsIn(html, 'a').filter(({ properties }) => 'dataAbout' in properties);
  expect(about.map(({ properties, text }) => [text, properties['dataAbout']])).toEqual([
    ['Alder Works', 'About alder-works.'],
    ['the builders', 'About alder-works.'],
    ['Kelda Council', 'About council.'],
  ]);
});

test('A link to a paragraph or to another site bears nothing of a name', async () => {
  const html = await render(
    '¶1 See [[opening#p1]], [[opening#p1|there]], [a](https://example.org/).',
  );
  expect(html).not.toContain('data-about');
});

test('A link to a paragraph names the briefing and the paragraph', async () => {
  const html = await render('¶1 See [[opening#p1]] and [[opening#p1|there]].');
  expect(links(html)).toEqual([
    ['/b/opening/#p1', 'Gazette, opening ¶1'],
    ['/b/opening/#p1', 'there'],
  ]);
});

test('A link in a heading, a note and emphasis works as in a paragraph', async () => {
  const html = await render(
    '## The [[council]]\n\n¶1 *By [[council]]*.\n\n:::context{on="By" id="a"}\nSee [[council]].\n:::',
  );
  const toCouncil = ['/e/council/', 'Kelda Council'];
  expect(links(html)).toEqual([toCouncil, toCouncil, toCouncil]);
});

test('An ordinary link is left alone', async () => {
  expect(links(await render('¶1 See [the survey](https://example.org/a).'))).toEqual([
    ['https://example.org/a', 'the survey'],
  ]);
});
