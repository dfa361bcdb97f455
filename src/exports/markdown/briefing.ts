import type { Briefing, Claim, Model } from '../../model/model.ts';
import { claimHref, paragraphLabel } from '../../views/address.ts';
import { buildBriefing, type BriefingView, type SourceRecordView } from '../../views/briefing.ts';
import { claimLabel, claimWhen } from '../../views/claim-words.ts';
import { buildEdgeRows } from '../../views/edge-rows.ts';
import { workLinks, type Citing } from '../../views/fact.ts';
import { stageOf } from '../../views/stage.ts';
import { verdictMark } from '../../views/verdict.ts';
import { bodyBlocks } from './body.ts';
import { linkerOf, type MarkdownDocument } from './document.ts';
import { edgeTable, descentTable } from './edges.ts';
import { findingBlocks, nameOf, workItems, workWords } from './facts.ts';
import {
  code,
  emphasis,
  item,
  joined,
  list,
  paragraph,
  section,
  strong,
  table,
  type LinkTo,
  type Words,
} from './nodes.ts';

/** @param source the whole file of the briefing */
export function briefingDocument(model: Model, slug: string, source: string): MarkdownDocument {
  const briefing = model.briefings.get(slug)!;
  const path = `briefings/${slug}`;
  const link = linkerOf(model.site, path);
  const view = buildBriefing(model, slug, []);
  const edges = buildEdgeRows(model, view.graph, undefined, new Set());
  return {
    path,
    title: view.title,
    lead: view.summary,
    blocks: [
      ...section('Source record', recordList(link, view.record)),
      ...section('Key points', list(view.keyPoints.map((point) => item(point)))),
      ...aboutLine(view),
      ...section('Text', bodyBlocks(model, briefing, source, link)),
      ...section('Claims', claimTable(model, briefing, link)),
      ...section('Who is who', edgeTable(link, edges)),
      ...section('Where the text comes from', [
        paragraph(view.provenance.sentence),
        ...descentTable(link, view.provenance.descent.edges),
      ]),
      ...section('Across the documents', findingBlocks(link, view.findings)),
      ...section('Works used to check it', workItems(link, view.works)),
    ],
  };
}

const aboutLine = ({ topics, holds }: BriefingView) => [
  paragraph(joined([topics.length > 0 && `About: ${topics.join(', ')}.`, `It holds ${holds}.`])),
];

/** A label and what it says; nothing where it says nothing. */
const field = (label: string, words: Words) =>
  words ? [item([strong(`${label}:`), ' ', words])] : [];

function recordList(link: LinkTo, record: SourceRecordView) {
  const { headline, publisher, address, accessed, archived, file, sha256 } = record;
  return list([
    ...field('As printed', headline && `“${headline}”`),
    ...field('Publisher', nameOf(link, publisher)),
    ...field('Published', record.published),
    ...field('By', record.byline),
    ...field('Language', record.language),
    ...field('Derives from', record.derivesFrom),
    ...field('Date', record.dateNote),
    ...field('Quality', joined([record.quality, record.qualityNote], ': ')),
    ...field('Address', address && [link(address, address), accessed && `, seen ${accessed}`]),
    ...field('Kept at', archived && link(archived, archived)),
    ...field('File', file && [file, sha256 && [', sha-256 ', code(sha256)]]),
  ]);
}

const COLUMNS = ['Claim', '¶', 'The source says', 'We hold', 'Check', 'Verdict', 'Why'] as const;

/** Every claim of the briefing, what the source says beside what we hold. */
function claimTable(model: Model, { claims }: Briefing, link: LinkTo) {
  const citing: Citing['work'] = (id) => ({ href: `#w-${id}`, number: undefined });
  const document = (slug: string): string => slug;
  return table(
    COLUMNS,
    claims.map((claim) => [
      link(claimHref(model, claim), claim.id),
      paragraphLabel(claim.at),
      sideOf(model, claim, 'said'),
      heldOf(model, claim),
      claim.check ? code(claim.check) : 'not checked',
      code(verdictMark(model.agreements.get(claim.key)!).label),
      joined([
        claim.why,
        workWords(link, workLinks(model, claim.refs, { document, work: citing })),
      ]),
    ]),
  );
}

function heldOf(model: Model, claim: Claim): Words {
  if (claim.refuted)
    return strong(claim.kind === 'event' ? 'that it did not happen' : 'that it is not so');
  const same = claim.said === claim.held && stageOf(model, claim, 'said') === stageOf(model, claim);
  return same ? 'the same' : strong(sideOf(model, claim, 'held'));
}

function sideOf(model: Model, claim: Claim, side: 'said' | 'held'): Words {
  const stage = stageOf(model, claim, side);
  return joined(
    [
      joined([claimLabel(model, claim, side), stage && `(${stage})`]),
      claimWhen(claim, side),
      side === 'said' && claim.printed && [emphasis('printed:'), ` “${claim.printed}”`],
    ],
    ', ',
  );
}
