import { loadModel, optionsFrom } from '../model/load.ts';
import { ContentError } from '../model/problem.ts';

/** `npm run check`: reads the content and says what is wrong with it. Exit code 1 when something is. */
try {
  const { briefings, claims, entities } = loadModel(optionsFrom(process.env));
  console.log(
    `${briefings.size} briefings, ${claims.size} claims and ${entities.size} entities: no problem found.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
