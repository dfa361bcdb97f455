/** What is published, and nothing else, in dev too. */
import { model, options } from '../../model/index.ts';
import { loadModel } from '../../model/load.ts';

/** The model without its drafts: a draft is shown while it is written, and is no data yet. */
export const published =
  options.drafts === 'included' ? loadModel({ ...options, drafts: 'left-out' }) : model;
