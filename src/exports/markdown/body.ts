import type { Link, PhrasingContent, Root, RootContent } from 'mdast';
import { fromRoot } from '../../markdown/parse/address.ts';
import { splitCitations } from '../../markdown/parse/citation.ts';
import { sourceOf } from '../../markdown/parse/place.ts';
import { parseTree } from '../../markdown/parse/tree.ts';
import { wikiTarget } from '../../markdown/parse/wiki-link.ts';
import type { Briefing, Model, Page } from '../../model/model.ts';
import { entityHref, paragraphHref } from '../../views/address.ts';
import { citingByName } from '../../views/fact.ts';
import { referenceLabel } from '../../views/source.ts';
import { quotation, strong, type Block, type LinkTo } from './nodes.ts';

type Node = Root | RootContent;
type Container = Extract<RootContent, { type: 'containerDirective' }>;

/**
 * The text of a briefing or a page of prose: numbered paragraphs with their notes under them. Wiki links and citations
 * are links, and a drawing is the text that it is drawn from.
 *
 * @param source its whole file
 */
export function bodyBlocks(
  model: Model,
  text: Briefing | Page,
  source: string,
  link: LinkTo,
): readonly Block[] {
  // A byte order mark is no part of the text; places count without it.
  const written = source.replace(/^\uFEFF/, '');
  const isBriefing = 'claims' in text;
  const notes = new Map(text.body.notes.map((note) => [note.id, note]));
  const workHref = (id: string): string =>
    isBriefing ? `#w-${id}` : citingByName(model).work(id).href;

  const cited = (value: string): readonly PhrasingContent[] =>
    splitCitations(value).map((piece) =>
      'text' in piece
        ? { type: 'text', value: piece.text }
        : link(workHref(piece.reference), referenceLabel(model.references.get(piece.reference)!)),
    );

  const linked = (node: Link): Link => {
    const target = wikiTarget(node, written);
    if (!target)
      return {
        ...link(fromRoot(model.site.base, node.url), ''),
        title: node.title ?? null,
        children: within<PhrasingContent>(node),
      };
    if (target.kind === 'paragraph') {
      const { briefing, paragraph, words } = target;
      const short = model.briefings.get(briefing)?.short ?? briefing;
      return link(paragraphHref(model, briefing, paragraph), words ?? `${short} ¶${paragraph}`);
    }
    return link(entityHref(model, target.id), target.words ?? model.entities.get(target.id)!.name);
  };

  const noted = (node: Container): Block => {
    const { number, kind, on } = notes.get(node.attributes?.['id'] ?? '')!;
    const blocks = within<Block>(node);
    const lemma: PhrasingContent[] = [
      strong(`Note ${number}, ${kind}`),
      { type: 'text', value: `, on “${on}”: ` },
    ];
    const [first, ...rest] = blocks;
    // Words cannot stand in a list or a table, so they then have a line of their own.
    return first?.type === 'paragraph'
      ? quotation([{ ...first, children: [...lemma, ...first.children] }, ...rest])
      : quotation([{ type: 'paragraph', children: lemma }, ...blocks]);
  };

  /** Colons that the directive syntax takes for its own: 13:32, 1:many. */
  const literal = (node: RootContent): PhrasingContent => ({
    type: 'text',
    value: sourceOf(node, written),
  });

  const toNodes = (node: RootContent): readonly RootContent[] => {
    switch (node.type) {
      case 'text':
        return cited(node.value);
      case 'link':
        return [linked(node)];
      case 'definition':
        return [{ ...node, url: link(fromRoot(model.site.base, node.url), '').url }];
      case 'containerDirective':
        return [noted(node)];
      case 'leafDirective':
        return [{ type: 'paragraph', children: [literal(node)] }];
      case 'textDirective':
        return [literal(node)];
      case 'heading':
        // The title of the page stands above them, and that of the text above those of a briefing.
        return [
          {
            ...node,
            depth: Math.min(6, node.depth + (isBriefing ? 1 : 0)) as typeof node.depth,
            children: within<PhrasingContent>(node),
          },
        ];
      case 'yaml':
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return [];
      default:
        return 'children' in node ? [{ ...node, children: within(node) } as RootContent] : [node];
    }
  };

  const within = <T extends RootContent>(node: Extract<Node, { children: unknown }>): T[] =>
    (node.children as RootContent[]).flatMap(toNodes) as T[];

  return within<Block>(parseTree(written));
}
