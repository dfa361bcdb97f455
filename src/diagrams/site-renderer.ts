import { createRenderer } from './renderer.ts';

/** Where drawn diagrams are kept between builds. */
const CACHE = 'node_modules/.cache/dossier/diagrams';

/** The renderer of this process. While building, all it is asked for has been drawn already and is read from the cache. */
export const siteRenderer = createRenderer({ cacheDir: CACHE });
