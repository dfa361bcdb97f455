/** Pages on which claims stand together: the timeline, the evidence, the comparison, the network. */
import type { Model } from '../../model/model.ts';
import type { Cell, CompareView } from '../../views/compare.ts';
import { buildEdgeRows } from '../../views/edge-rows.ts';
import { ledgerOf, type EvidenceRow } from '../../views/evidence.ts';
import type { EvidencePage } from '../../views/evidence-pages.ts';
import type { NetworkDiagram } from '../../views/network.ts';
import type { TimelinePage } from '../../views/timeline-pages.ts';
import { linkerOf, type MarkdownDocument } from './document.ts';
import { descentTable, edgeTable } from './edges.ts';
import {
  contextItem,
  contextWords,
  factItem,
  findingBlocks,
  groundLines,
  nameOf,
  sourceWords,
  workItems,
} from './facts.ts';
import { partList } from './lists.ts';
import {
  code,
  heading,
  joined,
  list,
  paragraph,
  section,
  strong,
  table,
  type LinkTo,
  type Words,
} from './nodes.ts';

export function timelineDocument(
  model: Model,
  { path, title, lead, parts, years }: TimelinePage,
): MarkdownDocument {
  const link = linkerOf(model.site, path);
  return {
    path,
    title,
    lead,
    blocks: [
      ...partList(link, parts),
      ...years.flatMap(({ label, entries }) =>
        section(
          label,
          list(
            entries.flatMap(({ event, context }) => [
              ...(event
                ? [factItem(link, event.fact, event.fact.when || 'not dated', event.fact.label)]
                : []),
              ...(context ? [contextItem(link, context)] : []),
            ]),
          ),
        ),
      ),
    ],
  };
}

export function evidenceDocument(model: Model, view: EvidencePage): MarkdownDocument {
  const { path, title, lead, parts, claims, findings, context, works } = view;
  const link = linkerOf(model.site, path);
  return {
    path,
    title,
    lead,
    blocks: [
      ...partList(link, parts),
      ...ledgerOf(model, claims).years.flatMap(({ label, rows }) =>
        section(
          label,
          table(
            ['Date', 'Claim', 'Kind', 'Stands on', 'Check', 'Verdict', 'As printed, and why'],
            rows.map((row) => evidenceCells(link, row)),
          ),
        ),
      ),
      ...section('Across the documents', findingBlocks(link, findings)),
      ...section(
        'Context',
        list(context.map((entry) => contextItem(link, entry))),
        'What no document here says. It is never counted as evidence.',
      ),
      ...section('Works used to check the claims', workItems(link, works)),
    ],
  };
}

const evidenceCells = (
  link: LinkTo,
  { fact, profile, kind, check, verdict, others, further }: EvidenceRow,
): readonly Words[] => [
  fact.when || 'not dated',
  joined([profile ? link(profile, fact.label) : fact.label, fact.stage && `(${fact.stage})`]),
  kind,
  sourceWords(link, fact.sources),
  check ? code(check.label) : 'not checked',
  joined([
    code(verdict.label),
    others.length > 0 && ['beside ', sourceWords(link, others)],
    further > 0 && `and ${further} more`,
  ]),
  joined(groundLines(link, fact), '. '),
];

export function compareDocument(model: Model, view: CompareView | undefined): MarkdownDocument {
  const link = linkerOf(model.site, 'compare');
  return {
    path: 'compare',
    title: 'Compare',
    lead: view
      ? 'Everybody against the same questions. Where no claim answers, the cell says so.'
      : 'This dossier asks no questions of several at once yet.',
    blocks: view
      ? table(
          ['Who', ...view.questions.map(({ title }) => title)],
          view.entries.map((entry) => [
            nameOf(link, entry),
            ...entry.cells.map((cell) => cellWords(link, cell, entry.href)),
          ]),
        )
      : [],
  };
}

const cellWords = (link: LinkTo, { answers, more }: Cell, href: string): Words =>
  answers.length === 0
    ? 'no claim'
    : joined(
        [
          ...answers.map(({ text, when, stage, fact, evidence, context }) =>
            context
              ? contextWords(link, { ...context, note: undefined })
              : joined([
                  evidence ? link(evidence, text) : text,
                  [when, stage].filter(Boolean).join(', '),
                  fact && sourceWords(link, fact.sources),
                ]),
          ),
          more > 0 && link(href, `${more} more`),
        ],
        '; ',
      );

export function networkDocument(
  model: Model,
  diagrams: readonly NetworkDiagram[],
): MarkdownDocument {
  const link = linkerOf(model.site, 'network');
  return {
    path: 'network',
    title: 'Network',
    lead:
      diagrams.length === 0
        ? 'This dossier draws no diagram yet.'
        : 'Who stands in what relation to whom. Every row is a claim, and a line of the drawing on the page.',
    blocks: diagrams.flatMap(({ title, summary, graph, descent }) => [
      heading(2, title),
      paragraph(summary),
      ...(descent
        ? descentTable(link, descent.edges)
        : buildEdgeRows(model, graph, undefined, new Set()).flatMap((group, _, { length }) => [
            ...(length > 1 ? [paragraph(strong(group.heading))] : []),
            ...edgeTable(link, [group]),
          ])),
    ]),
  };
}
