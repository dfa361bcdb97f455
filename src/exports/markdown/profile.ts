import type { Model } from '../../model/model.ts';
import { entityPath } from '../../views/address.ts';
import { buildEdgeRows } from '../../views/edge-rows.ts';
import type { Fact } from '../../views/fact.ts';
import type { GlancePiece } from '../../views/glance.ts';
import { buildProfile, type ProfileView, type StatementLine } from '../../views/profile.ts';
import type { SheetLine } from '../../views/sheet.ts';
import { linkerOf, type MarkdownDocument } from './document.ts';
import { edgeTable } from './edges.ts';
import {
  contextItem,
  factItem,
  findingBlocks,
  markWords,
  nameOf,
  sourceItems,
  sourceWords,
  workItems,
} from './facts.ts';
import { clashBlocks, figureTable, historyTable } from './profile-tables.ts';
import {
  item,
  joined,
  list,
  paragraph,
  section,
  strong,
  type Block,
  type LinkTo,
  type Words,
} from './nodes.ts';

/** The profile of an entity: every section of its page that something fills. */
export function profileDocument(model: Model, id: string): MarkdownDocument {
  const path = entityPath(model, id);
  const link = linkerOf(model.site, path);
  const view = buildProfile(model, id);
  const { entity } = view;
  const edges = buildEdgeRows(model, view.graph, id, new Set(['relation']));
  return {
    path,
    title: nameOf(link, { name: entity.name, native: entity.nativeName }),
    lead: entity.summary,
    blocks: [
      ...section('This profile rests on', basisList(link, view)),
      ...section('At a glance', glanceBlocks(link, view.glance)),
      ...section('Fact sheet', sheetList(link, view.sheet), 'As last reported.'),
      ...section('Where its sources disagree', clashBlocks(link, view.clashes)),
      ...section('Across the documents', findingBlocks(link, view.findings)),
      ...section('Relations', edgeTable(link, edges)),
      ...section(
        'Relations that we correct',
        factList(link, view.misattributed),
        'A document names it in these; we hold that another was meant.',
      ),
      ...section('What held when', historyTable(link, view.histories)),
      ...section('Timeline', factList(link, view.timeline)),
      ...section('Figures', figureTable(link, view.figures)),
      ...section('Statements', statementList(link, view.statements), 'In our paraphrase.'),
      ...section(
        'What we do not know',
        list(
          view.gaps.map(({ text, source }) =>
            item(joined([text, source && sourceWords(link, [source])])),
          ),
        ),
      ),
      ...section(
        'Context',
        list(view.context.map((entry) => contextItem(link, entry))),
        'What no document here says. It is never counted as evidence.',
      ),
      ...section(
        'Notes that name it',
        list(
          view.notes.map(({ label, text, href, source }) =>
            item(joined([link(href, source), strong(label), text])),
          ),
        ),
      ),
      ...section('Sources', sourceItems(link, view.sources)),
      ...section('Works used to check them', workItems(link, view.works)),
    ],
  };
}

function basisList(link: LinkTo, { entity, basis }: ProfileView) {
  const { documents, allDocuments, claims, claimsHref, unconfirmed, span, former } = basis;
  const forms = entity.aliases.map(({ name }) => `“${name}”`);
  const field = (label: string, words: Words) =>
    words ? [item([strong(`${label}:`), ' ', words])] : [];
  return list([
    ...field('Documents', `${documents} of ${allDocuments} say something of it`),
    ...field(
      'Claims',
      claims > 0
        ? [
            link(claimsHref, String(claims)),
            unconfirmed > 0 && `, of which ${unconfirmed} unconfirmed`,
          ]
        : 'none; it is only named',
    ),
    ...field('Evidence from', span),
    ...field('Role', entity.role),
    ...field('Formerly', former.join(', ')),
    ...entity.links.flatMap(({ label, address }) => field('Elsewhere', link(address, label))),
    ...field('Also printed as', forms.join(', ')),
  ]);
}

const glanceBlocks = (link: LinkTo, pieces: readonly GlancePiece[]): readonly Block[] =>
  pieces.length === 0
    ? []
    : [
        paragraph(
          pieces.map((piece): Words =>
            'text' in piece
              ? piece.text
              : 'name' in piece
                ? link(piece.href, piece.name)
                : ['(', sourceWords(link, [piece.source]), ')'],
          ),
        ),
      ];

const sheetList = (link: LinkTo, lines: readonly SheetLine[]) =>
  list(
    lines.map(({ label, values }) =>
      item(
        strong(label),
        list(
          values.map(({ text, href, native, lastTold, fact }) =>
            item(
              joined([
                nameOf(link, { name: text, native, href }),
                fact.stage && `(${fact.stage})`,
                fact.when || (lastTold && `as of ${lastTold}`),
                sourceWords(link, fact.sources),
                markWords(fact.marks),
              ]),
            ),
          ),
        ),
      ),
    ),
  );

const factList = (link: LinkTo, facts: readonly Fact[]) =>
  list(facts.map((fact) => factItem(link, fact, fact.when || 'not dated', fact.label)));

const statementList = (link: LinkTo, statements: readonly StatementLine[]) =>
  list(
    statements.map(({ speaker, speakerHref, to, gist, translated, fact }) =>
      factItem(
        link,
        fact,
        [speakerHref ? link(speakerHref, speaker) : speaker, to && `, to ${to}`, ':'],
        [gist, translated && ' The words went through another language; this is the sense.'],
      ),
    ),
  );
