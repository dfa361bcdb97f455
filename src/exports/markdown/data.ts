import type { Model } from '../../model/model.ts';
import type { GuideBlock, Run } from '../../views/data-guide.ts';
import type { DataField, DataRecord, DataView } from '../../views/data.ts';
import { linkerOf, type MarkdownDocument } from './document.ts';
import {
  code,
  heading,
  paragraph,
  quotation,
  section,
  table,
  type Block,
  type LinkTo,
  type Words,
} from './nodes.ts';

/** The files of data, how to read and to cite them, and every field of theirs. */
export function dataDocument(
  model: Model,
  { path, title, lead, files, guide, parts }: DataView,
): MarkdownDocument {
  const link = linkerOf(model.site, path);
  return {
    path,
    title,
    lead,
    // Its words set as code are names of fields, and no verdicts.
    factless: true,
    blocks: [
      ...section(
        files.title,
        table(
          ['File', 'What it is', 'Holds'],
          files.entries.map(({ name, href, about, size }) => [link(href, name), about, size]),
        ),
        files.intro,
      ),
      ...guide.flatMap((part) =>
        section(
          part.title,
          part.blocks.map((block) => guideBlock(link, block)),
        ),
      ),
      ...parts.flatMap((part) =>
        section(
          part.title,
          part.records.flatMap((record) => recordBlocks(link, record)),
          part.intro,
        ),
      ),
    ],
  };
}

function guideBlock(link: LinkTo, { kind, runs }: GuideBlock): Block {
  const words = runs.map((run) => runWords(link, run));
  switch (kind) {
    case 'heading':
      return heading(3, words);
    case 'paragraph':
      return paragraph(words);
    case 'quotation':
      return quotation([paragraph(words)]);
  }
}

function runWords(link: LinkTo, run: Run): Words {
  if (typeof run === 'string') return run;
  if ('address' in run) return link(run.address, run.label);
  return run.href ? link(run.href, code(run.code)) : code(run.code);
}

/** A kind of record with its fields. Its title leads to the page, where what refers to it leads too. */
const recordBlocks = (
  link: LinkTo,
  { anchor, name, about, fields }: DataRecord,
): readonly Block[] => [
  heading(3, link(`#${anchor}`, name)),
  paragraph(about),
  ...table(
    ['Field', 'Meaning', 'What stands there'],
    fields.map((field) => [code(field.name), field.about, formWords(link, field)]),
  ),
];

const formWords = (link: LinkTo, { form, href, optional }: DataField): Words => [
  href ? link(href, form) : form,
  optional && ' (may be absent)',
];
