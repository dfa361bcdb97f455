/** A run of text, or the id of a work in references.yaml cited as `[@id]`. */
export type CitationPiece = { readonly text: string } | { readonly reference: string };

const CITATION = /\[@([^\]\s][^\]]*)\]/g;

/** Cuts a text at its citations, in order; nothing of the text is lost. */
export function splitCitations(text: string): readonly CitationPiece[] {
  // Most texts cite nothing, and every text of a body comes through here.
  if (!text.includes('[@')) return text === '' ? [] : [{ text }];
  const pieces: CitationPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ reference: match[1]! });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
