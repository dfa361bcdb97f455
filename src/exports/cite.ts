import type { Briefing, Model } from '../model/model.ts';
import type { Citation, CiteView } from '../views/cite.ts';
import { FILE_FORMATS } from './cite-files.ts';
import { formatClaims, formatItem, STYLES, type StyleId } from './cite-style.ts';
import { briefingItem, documentItem, profileItem, type CslItem } from './csl.ts';

const styles = Object.entries(STYLES) as readonly [StyleId, string][];

/** How to cite a briefing, each of its claims, and the document that it restates. */
export function citeBriefing(model: Model, briefing: Briefing): CiteView {
  const [page, source] = [briefingItem(model, briefing), documentItem(model, briefing)];
  return {
    citations: [
      ...inStyles('This briefing', page).map((citation, i) => ({
        ...citation,
        claim: formatClaims(page, styles[i]![0]),
      })),
      inBibtex('This briefing', page),
      ...inStyles('The document', source),
      inBibtex('The document', source),
    ],
    files: filesOf(model),
  };
}

/** How to cite a profile. */
export const citeProfile = (model: Model, id: string): CiteView => ({
  citations: inStyles('This profile', profileItem(model, id)),
  files: filesOf(model),
});

const inStyles = (what: string, item: CslItem): readonly Citation[] =>
  styles.map(([style, name]) => ({ label: `${what}, ${name}`, text: formatItem(item, style) }));

const inBibtex = (what: string, item: CslItem): Citation => {
  const { label, write } = FILE_FORMATS.bib;
  return { label: `${what}, ${label}`, text: write([item]).replace(/\s+/g, ' ').trim() };
};

/** Records of every page and document; a file for each page would cost a build more than all of them. */
const filesOf = ({ site }: Model): CiteView['files'] =>
  Object.entries(FILE_FORMATS).map(([extension, { label }]) => ({
    label,
    href: `${site.base}data/citations.${extension}`,
  }));
