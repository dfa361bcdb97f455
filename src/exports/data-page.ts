import type { Model } from '../model/model.ts';
import { remembered } from '../model/remembered.ts';
import { buildData, type DataView } from '../views/data.ts';
import { dataFiles } from './catalogue.ts';
import { documentation } from './documentation.ts';
import { FORMAT } from './records/dossier.ts';

/** The page about the data, with its files and fields as those who write them tell of them. */
export const buildDataPage = remembered((model: Model): DataView =>
  buildData(model, { files: dataFiles(model), parts: documentation(), format: FORMAT }),
);
