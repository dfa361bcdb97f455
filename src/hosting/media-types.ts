/** What a server says of a file by the ending of its name. */
interface MediaType {
  readonly type: string;
  readonly endings: readonly string[];
  /** Whether it is text, which is packed on its way. */
  readonly isText: boolean;
}

const text = (type: string, ...endings: readonly string[]): MediaType => ({
  type,
  endings,
  isText: true,
});

const binary = (type: string, ...endings: readonly string[]): MediaType => ({
  type,
  endings,
  isText: false,
});

/** Types of the files of a site. An XML file is a feed; one that is none is told apart by its content. */
export const MEDIA_TYPES: readonly MediaType[] = [
  text('text/html', 'html'),
  text('text/css', 'css'),
  text('text/javascript', 'js', 'mjs'),
  text('text/plain', 'txt'),
  text('text/markdown', 'md'),
  text('text/csv', 'csv'),
  text('text/vtt', 'vtt'),
  text('application/atom+xml', 'xml', 'atom'),
  text('application/xml', 'graphml', 'xsl'),
  text('application/x-bibtex', 'bib'),
  text('application/x-research-info-systems', 'ris'),
  text('application/json', 'json', 'map'),
  text('application/ld+json', 'jsonld'),
  text('application/manifest+json', 'webmanifest'),
  text('image/svg+xml', 'svg'),
  text('image/x-icon', 'ico'),
  binary('image/png', 'png'),
  binary('image/jpeg', 'jpg', 'jpeg'),
  binary('image/webp', 'webp'),
  binary('image/avif', 'avif'),
  binary('font/woff2', 'woff2'),
  binary('font/woff', 'woff'),
  binary('application/wasm', 'wasm'),
  binary('application/pdf', 'pdf'),
  binary('application/zip', 'zip'),
];

/** Types that are packed on their way. */
export const TEXT_TYPES: readonly string[] = MEDIA_TYPES.filter(({ isText }) => isText).map(
  ({ type }) => type,
);

/** JSON says its own encoding, and images are no text of a language. */
export const CHARSET_TYPES: readonly string[] = TEXT_TYPES.filter(
  (type) => !type.endsWith('json') && type !== 'image/x-icon',
);
