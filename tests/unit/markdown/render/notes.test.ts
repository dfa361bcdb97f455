import { describe, expect, test } from 'vitest';
import { elementsIn, minimalWithBody, renderBody } from '../../../fixtures/render-body.ts';

const note = (kind: string, text: string, on = 'opened') =>
  `:::${kind}{on="${on}" id="day"}\n${text}\n:::`;
const render = (text: string, kind = 'correction') =>
  renderBody(minimalWithBody(`¶1 The bridge opened.\n\n${note(kind, text)}`));
const textOfNote = async (text: string): Promise<readonly string[]> =>
  elementsIn((await render(text)).slice((await render(text)).indexOf('<aside')), 'p').map(
    (p) => p.text,
  );

describe('a note', () => {
  test('has its id for its address, its number and its kind for its head', async () => {
    const [aside] = elementsIn(await render('So.'), 'aside');
    expect(aside?.properties).toMatchObject({
      id: 'n-day',
      className: ['note'],
      ariaLabelledBy: ['nh-day'],
    });
    expect(aside?.text).toBe('1Correctionopened] So.');
  });

  test('leads back to the words that it is about', async () => {
    const html = await render('So.');
    expect(elementsIn(html, 'a')).toContainEqual({
      properties: { href: '#on-day', ariaLabel: 'Note 1, back to the marked words' },
      text: '1',
    });
    expect(elementsIn(html, 'mark')[0]?.properties['id']).toBe('on-day');
  });

  test('is blue where it adds to the text, and red where it changes how the text is read', async () => {
    const classes = async (kind: string) =>
      elementsIn(await render('So.', kind), 'aside')[0]?.properties['className'];
    for (const kind of ['context', 'corroboration'])
      expect(await classes(kind), kind).toEqual(['note', 'note-blue']);
    for (const kind of ['translation', 'correction', 'conflict', 'arithmetic', 'caution'])
      expect(await classes(kind), kind).toEqual(['note']);
  });

  test('begins with the words it is about, once, also where it has several paragraphs', async () => {
    expect(await textOfNote('So.\n\nAnd so.')).toEqual(['1Correction', 'opened] So.', 'And so.']);
  });

  test('keeps those words out of a list', async () => {
    const html = await render('- One\n- Two');
    expect(elementsIn(html, 'li').map(({ text }) => text)).toEqual(['One', 'Two']);
    expect(elementsIn(html, 'p').at(-1)?.text).toBe('opened] ');
  });

  test('may begin with the number of another paragraph, which it does not become', async () => {
    const html = await render('¶1 says so.');
    expect(elementsIn(html, 'div.para')).toHaveLength(1);
    expect(elementsIn(html, 'p').at(-1)?.text).toBe('opened] ¶1 says so.');
  });
});

describe('the citations of a note', () => {
  const references = async (text: string) =>
    elementsIn(await render(text), 'span.ref').map((span) => span.text);

  test('stand at the end of their paragraph', async () => {
    expect(await textOfNote('So [@survey-1999] it was.')).toEqual([
      '1Correction',
      'opened] So it was.work survey-1999',
    ]);
  });

  test('leave no space before the sign that followed them', async () => {
    expect(await textOfNote('So it was [@survey-1999].')).toEqual([
      '1Correction',
      'opened] So it was.work survey-1999',
    ]);
  });

  test('are joined by a semicolon, and leave none of their own behind', async () => {
    expect(await references('So [@survey-1999]; [@survey-1999], and [@survey-1999].')).toEqual([
      'work survey-1999; work survey-1999; work survey-1999',
    ]);
    expect(await textOfNote('So [@survey-1999]; [@survey-1999].')).toEqual([
      '1Correction',
      'opened] So.work survey-1999; work survey-1999',
    ]);
  });

  test('leave every other word where it was', async () => {
    expect(await textOfNote('So *it* was `then` [@survey-1999].')).toEqual([
      '1Correction',
      'opened] So it was then.work survey-1999',
    ]);
    expect(await textOfNote('So the [[north-bridge]] did [@survey-1999].')).toEqual([
      '1Correction',
      'opened] So the North Bridge Pont y Gogledd did.work survey-1999',
    ]);
  });

  test('stay with their paragraph where the note has several', async () => {
    expect(await references('So [@survey-1999].\n\nAnd so.\n\nThen [@survey-1999].')).toHaveLength(
      2,
    );
  });

  test('make no line where there are none', async () => {
    expect(await references('So it was.')).toEqual([]);
  });
});
