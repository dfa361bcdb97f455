/**
 * Refuses a command from which npm kept options for itself: without `--` before them it hands on the bare words alone,
 * and `npm run add person ada "Ada" --summary "A."` would arrive with two names.
 *
 * @param names options of the command
 * @param environment where npm leaves what it kept, as `npm_config_summary`
 * @throws Error that says how to write it
 */
export function refuseSwallowed(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const kept = names.filter((name) => environment[`npm_config_${name}`] !== undefined);
  if (kept.length === 0) return;
  const command = environment['npm_lifecycle_event'] ?? 'COMMAND';
  throw new Error(
    `npm kept ${kept.map((name) => `--${name}`).join(' and ')} for itself; write two hyphens before what is meant for the command: npm run ${command} -- …`,
  );
}
