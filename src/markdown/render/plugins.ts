import type { HastPluginList, MdastPluginList, PluginFactoryContext } from 'satteri';
import { citations } from './citations.ts';
import { comments } from './comments.ts';
import { drawings } from './drawings.ts';
import { entityLinks } from './entity-links.ts';
import { foreignRuns } from './foreign-runs.ts';
import { headings } from './headings.ts';
import { literalDirectives } from './literal-directives.ts';
import { notes } from './notes.ts';
import { paragraphs } from './paragraphs.ts';
import { textOf, type BodyServices } from './services.ts';
import { sheet } from './sheet.ts';
import { tables } from './tables.ts';

/**
 * The plugins that render a body, in order: links and citations first, since marks are laid over the words they print;
 * then paragraphs and notes; languages last of the inline ones; the sheet when all blocks are there.
 *
 * @param services asked anew for each file, so that an edit of the content is seen while writing
 */
export function bodyPlugins(services: () => BodyServices): {
  readonly mdastPlugins: MdastPluginList;
  readonly hastPlugins: HastPluginList;
} {
  const find = ({ fileURL }: PluginFactoryContext) => {
    const given = services();
    const text = textOf(given.model, fileURL);
    return text && { given, text };
  };
  return {
    mdastPlugins: [
      (context) => {
        const found = find(context);
        if (!found) return undefined;
        const { given, text } = found;
        return [
          literalDirectives(),
          entityLinks(given),
          citations(given, text),
          paragraphs(given, text),
          notes(text),
          headings(),
          foreignRuns(given.model.site),
          sheet(),
        ];
      },
    ],
    hastPlugins: [
      (context) => {
        const found = find(context);
        return found && [drawings(found.given, found.text), tables(), comments()];
      },
    ],
  };
}
