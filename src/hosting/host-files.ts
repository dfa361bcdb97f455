/** Reads the files by which a build tells a host of headers and redirects. */
import type { HeaderRule } from './headers.ts';
import type { RedirectRule } from './redirects.ts';

/**
 * Reads a `_headers` file.
 *
 * @throws Error with the line that cannot be followed
 */
export function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const [line, number] of linesOf(text)) {
    if (!/^\s/.test(line)) {
      if (!/^\/[^\s*:]*\*?$/.test(line))
        throw fault('_headers', number, line, 'a path begins with / and may end with *');
      rules.push({ path: line, headers: {} });
      continue;
    }
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || name === '')
      throw fault('_headers', number, line, 'a header is written "  Name: value" under a path');
    rule.headers[name] = value;
  }
  return rules;
}

/**
 * Reads a `_redirects` file.
 *
 * @throws Error with the line that cannot be followed
 */
export const parseRedirects = (text: string): readonly RedirectRule[] =>
  linesOf(text).map(([line, number]) => {
    const [, from, to] = /^(\/[^\s*:]*)\s+(\/[^\s*:]*)\s+301!?$/.exec(line) ?? [];
    if (from === undefined || to === undefined)
      throw fault('_redirects', number, line, 'a redirect is written "/from /to 301"');
    return { from, to };
  });

/** The lines that say something, each with its number. */
const linesOf = (text: string): readonly (readonly [string, number])[] =>
  text
    .split('\n')
    .map((line, index) => [line.trimEnd(), index + 1] as const)
    .filter(([line]) => line !== '' && !line.trimStart().startsWith('#'));

const fault = (file: string, number: number, line: string, advice: string): Error =>
  new Error(`${file}:${number}: "${line.trim()}" cannot be followed here: ${advice}.`);
