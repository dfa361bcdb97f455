import type { z } from 'zod';
import { briefingSchema } from '../schemas/briefing.ts';
import { contextSchema } from '../schemas/context.ts';
import { diagramsSchema } from '../schemas/diagrams.ts';
import { registrySchema } from '../schemas/entity.ts';
import { findingsSchema } from '../schemas/finding.ts';
import { originsSchema } from '../schemas/origin.ts';
import { pageSchema } from '../schemas/page.ts';
import { comparisonSchema } from '../schemas/question.ts';
import { referencesSchema } from '../schemas/reference.ts';
import { siteSchema } from '../schemas/site.ts';
import { vocabularySchema } from '../schemas/vocabulary.ts';

/** A sort of file in a content folder, as its authors and their editors know it. */
export interface FileKind {
  /** Names the JSON Schema and the tables of the guide: `briefing`. */
  readonly name: string;
  /** Where such files are in the content folder: `briefings/*.mdx`. */
  readonly files: string;
  /** What such a file is for, in one sentence. */
  readonly about: string;
  /** Of a whole YAML file, or of the frontmatter of a text. */
  readonly schema: z.ZodType;
}

/** Every sort of file that an author writes, in the order of the guide. */
export const FILE_KINDS: readonly FileKind[] = [
  {
    name: 'briefing',
    files: 'briefings/*.mdx',
    about: 'One source document, restated, with every claim that it makes.',
    schema: briefingSchema,
  },
  {
    name: 'entities',
    files: 'entities/*.yaml',
    about: 'The entities of one kind: id -> entity.',
    schema: registrySchema,
  },
  {
    name: 'vocabulary',
    files: 'vocabulary.yaml',
    about: 'The words that claims may use. The engine knows none of them.',
    schema: vocabularySchema,
  },
  {
    name: 'origins',
    files: 'origins.yaml',
    about: 'Where texts come from, so that copies of one text count as one source.',
    schema: originsSchema,
  },
  {
    name: 'references',
    files: 'references.yaml',
    about: 'Works outside the dossier that were used to check claims.',
    schema: referencesSchema,
  },
  {
    name: 'findings',
    files: 'findings.yaml',
    about: 'What no single briefing shows, tied to the claims that it joins.',
    schema: findingsSchema,
  },
  {
    name: 'context',
    files: 'context.yaml',
    about: 'What no document says and a reader must know. It is never counted as evidence.',
    schema: contextSchema,
  },
  {
    name: 'comparison',
    files: 'comparison.yaml',
    about: 'The questions of /compare/ and who is asked.',
    schema: comparisonSchema,
  },
  {
    name: 'diagrams',
    files: 'diagrams.yaml',
    about: 'The hand-picked diagrams of /network/.',
    schema: diagramsSchema,
  },
  {
    name: 'site',
    files: 'site.yaml',
    about: 'What the site is called and who answers for it.',
    schema: siteSchema,
  },
  {
    name: 'page',
    files: 'pages/*.mdx',
    about: 'A page of prose such as About and Method.',
    schema: pageSchema,
  },
];
