/** The words of a social card: what a link to a page shows where it is shared. */
export interface Card {
  readonly site: string;
  readonly title: string;
  readonly line: string;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** A node as the layout engine takes it: an element with styles, and its children. */
export interface CardNode {
  readonly type: string;
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly children?: readonly (CardNode | string)[];
    readonly [attribute: string]: unknown;
  };
}

const INK = '#1d1c1a';
const INK_2 = '#4d4a45';
const PAPER = '#fafaf6';
const RED = '#ad2419';

/** The two faces, each with the file that has the letters which its first file lacks. */
const SERIF = 'Alegreya, Alegreya Ext';
const SANS = 'Alegreya Sans, Alegreya Sans Ext';

/** Long titles are set smaller, so that three lines hold them. */
const titleSize = (title: string): number => (title.length > 60 ? 60 : title.length > 34 ? 72 : 92);

const MOST_LINE = 170;

/** The card as the look has it: the seal and the site's name, the title in the book face, the red line of the margin. */
export function cardTree({ site, title, line }: Card): CardNode {
  const words = line.length > MOST_LINE ? `${line.slice(0, MOST_LINE - 1).trimEnd()}…` : line;
  return box(
    { flexDirection: 'row', width: CARD_WIDTH, height: CARD_HEIGHT, backgroundColor: PAPER },
    [
      box(
        {
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: 1040,
          padding: '64px 56px 60px 72px',
        },
        [
          box(
            {
              alignItems: 'center',
              fontFamily: SERIF,
              fontWeight: 600,
              fontSize: 34,
              color: INK,
            },
            [seal(), site],
          ),
          box({ flexDirection: 'column' }, [
            box({ fontFamily: SERIF, fontSize: titleSize(title), lineHeight: 1.08, color: INK }, [
              title,
            ]),
            box(
              {
                fontFamily: SANS,
                fontSize: 33,
                lineHeight: 1.4,
                color: INK_2,
                marginTop: 26,
              },
              [words],
            ),
          ]),
        ],
      ),
      box({ width: 2, height: CARD_HEIGHT, backgroundColor: RED }, []),
    ],
  );
}

const box = (
  style: Readonly<Record<string, string | number>>,
  children: readonly (CardNode | string)[],
): CardNode => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });

/** The site's sign, as in the masthead. */
const seal = (): CardNode => ({
  type: 'svg',
  props: {
    width: 54,
    height: 54,
    viewBox: '0 0 32 32',
    style: { marginRight: 20 },
    children: [
      {
        type: 'path',
        props: {
          fill: RED,
          fillRule: 'evenodd',
          d: 'M2.2 1.6 29.6 1l1.1 28.8-28.9 1.3L1 2.7zM19.3 6.2h-5.6c-4 0-6.7 2.6-6.7 6 0 3.3 2.5 5.6 6 5.7v8.7h2.5V8.4h2v18.2h2.5V8.4h2.3V6.2z',
        },
      },
    ],
  },
});
