import { current } from './current.ts';
import { loadModel, optionsFrom } from './load.ts';

/** The model of this build. Pages take it from here; everything else takes it as an argument. */
export const model = current()?.model() ?? loadModel(optionsFrom(process.env, process.argv[2]));
