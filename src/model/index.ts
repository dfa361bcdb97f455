import { current } from './current.ts';
import { loadModel, optionsFrom } from './load.ts';

/** Where the content of this build is. */
export const options = current()?.options ?? optionsFrom(process.env, process.argv[2]);

/** The model of this build. Pages take it from here; everything else takes it as an argument. */
export const model = current()?.model() ?? loadModel(options);
