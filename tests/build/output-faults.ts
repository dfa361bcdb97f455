/** What hostile words could have done to a file of a built site, by the form that the file has. */
import { gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { XmlDocument } from 'libxml2-wasm';
import { defaultTreeAdapter, html as namespaces, parse as parseHtml } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { markdownToMdast } from 'satteri';
import { EVIL } from '../fixtures/hostile.ts';

/** A file of the site: its path below the root, and what it holds. */
export interface Output {
  readonly path: string;
  readonly bytes: Buffer;
}

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Every element of a page, in order. */
export function elementsIn(parent: Parent): readonly Element[] {
  const children = 'content' in parent ? [parent.content as Parent] : parent.childNodes;
  return children.flatMap((node) => [
    ...(defaultTreeAdapter.isElementNode(node) ? [node] : []),
    ...('childNodes' in node ? elementsIn(node) : []),
  ]);
}

/** The words of a page, those of its head included. */
export function wordsOf(parent: Parent): string {
  return parent.childNodes
    .map((node) =>
      defaultTreeAdapter.isTextNode(node) ? node.value : 'childNodes' in node ? wordsOf(node) : '',
    )
    .join('');
}

/** Elements that a page loads from, or that run. */
const LOADING = ['base', 'embed', 'iframe', 'object', 'animate', 'set', 'foreignobject'];

function elementFaults(element: Element): readonly string[] {
  const { tagName, attrs } = element;
  const name = tagName.toLowerCase();
  const value = (wanted: string) => attrs.find((attr) => attr.name === wanted)?.value;
  const faults = [name === EVIL || LOADING.includes(name) ? `<${name}>` : ''];
  if (name === 'script' && value('src') === undefined) {
    const data = wordsOf(element);
    faults.push(value('type') === 'application/ld+json' ? '' : `script: ${data}`);
    faults.push(data.includes('<') ? 'a < in JSON-LD' : '', ...jsonFaults(data));
  }
  if (name === 'img' || name === 'image')
    faults.push(
      /^\/(?!\/)/.test(value('src') ?? value('href') ?? '') ? '' : `<${name}> of elsewhere`,
    );
  for (const attr of attrs) {
    if (/^(?:on|style$|srcdoc$)/i.test(attr.name)) faults.push(`${name} ${attr.name}`);
    const isAddress = /^(?:href|src|action|formaction|data|poster)$/.test(attr.name);
    // A browser passes over such characters before and within the scheme.
    const address = attr.value.replace(/[\0-\x20]/g, '');
    if (isAddress && /^[a-z][a-z\d+.-]*:/i.test(address) && !/^(?:https?|mailto):/i.test(address))
      faults.push(`${name} ${attr.name}=${attr.value}`);
  }
  if (namespaces.NS.SVG === element.namespaceURI && name === 'script') faults.push('svg script');
  return faults.filter((fault) => fault !== '');
}

const htmlFaults = (text: string): readonly string[] =>
  elementsIn(parseHtml(text)).flatMap(elementFaults);

function jsonFaults(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`no JSON: ${(error as Error).message}`];
  }
}

function xmlFaults(text: string): readonly string[] {
  try {
    using document = XmlDocument.fromString(text);
    // An entity or a doctype of somebody else's would be read with the file.
    const declared = /<!(?:DOCTYPE|ENTITY)/.test(text.replace(/<!\[CDATA\[[^]*?\]\]>/g, ''));
    const evil = document.find(`//*[local-name()='${EVIL}' or local-name()='script']`);
    return [...(declared ? ['a doctype'] : []), ...(evil.length > 0 ? [`<${EVIL}>`] : [])];
  } catch (error) {
    return [`not well formed: ${(error as Error).message}`];
  }
}

/** A spreadsheet takes a cell that begins so for a formula, unless it is a number. */
const csvFaults = (text: string): readonly string[] =>
  (parseCsv(text, { bom: true }) as readonly (readonly string[])[])
    .flat()
    .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.]+$/.test(cell))
    .map((cell) => `formula: ${cell}`);

/** Whoever renders the Markdown gets no markup of HTML and no address that runs. */
const markdownFaults = (text: string): readonly string[] => {
  const nodes: { readonly type: string; readonly value?: string; readonly url?: string }[] = [];
  const walk = (node: { readonly children?: readonly never[] } & (typeof nodes)[number]): void => {
    nodes.push(node);
    for (const child of node.children ?? []) walk(child);
  };
  walk(markdownToMdast(text.replace(/^---\n[^]*?\n---\n/, '')) as never);
  return nodes.flatMap(({ type, value = '', url = '' }) => [
    ...(type === 'html' && !/^<(?:a id="[\w-]+"|\/a|br ?\/?)>/.test(value)
      ? [`HTML: ${value}`]
      : []),
    ...(type === 'image' ? [`image: ${url}`] : []),
    ...(/^(?:javascript|data|vbscript):/i.test(url.trim()) ? [`link: ${url}`] : []),
  ]);
};

const FAULTS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  css: () => [],
  csv: csvFaults,
  graphml: xmlFaults,
  html: htmlFaults,
  json: jsonFaults,
  md: markdownFaults,
  svg: (text) => [...xmlFaults(text), ...htmlFaults(text)],
  webmanifest: jsonFaults,
  xml: xmlFaults,
};

/** Files of Pagefind whose text is JSON behind a mark of its own. */
const PACKED = /\.pf_fragment$/;

/** What is wrong with a file; nothing where its form is not known. */
export function faultsOf({ path, bytes }: Output): readonly string[] {
  const text = PACKED.test(path)
    ? gunzipSync(bytes)
        .toString()
        .replace(/^pagefind_dcd/, '')
    : bytes.toString();
  const faults = PACKED.test(path)
    ? jsonFaults
    : (FAULTS[path.slice(path.lastIndexOf('.') + 1)] ?? (() => []));
  return faults(text).map((fault) => `${path}: ${fault}`);
}
