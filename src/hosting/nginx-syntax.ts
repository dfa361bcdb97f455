/** A directive, or a block with those in it; a comment is one that begins with #. */
export type Directive = readonly [string, (readonly Directive[])?];

/**
 * A value as nginx reads it.
 *
 * @throws Error for a dollar sign, for which nginx has no escape, and for a control character
 */
export function literal(value: string): string {
  if (/[$\p{Cc}]/u.test(value))
    throw new Error(
      `nginx cannot take ${JSON.stringify(value)}: a dollar sign begins a variable there, and a value stands in one line.`,
    );
  return quoted(value);
}

/** The addresses that the path of a header rule stands for, as a regular expression for a map of `$uri`. */
export function pattern(path: string): string {
  const start = decodeURI(path.replace(/\*$/, '')).replaceAll(
    /[.*+?^${}()|[\]\\]/g,
    String.raw`\$&`,
  );
  if (path.endsWith('*')) return quoted(`~^${start}`);
  // A folder is served by the page in it, and then its address is that of the page.
  return quoted(`~^${start}${start.endsWith('/') ? String.raw`(?:index\.html)?` : ''}$`);
}

const quoted = (value: string): string => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** Directives, one a line and with four spaces for every block around them; an empty line before a comment. */
export function directives(all: readonly Directive[], depth = 1): string {
  const indent = '    '.repeat(depth);
  const isComment = (directive: Directive | undefined) => directive?.[0].startsWith('#') ?? true;
  return all
    .map(([text, block], index) => {
      if (isComment([text])) return `${isComment(all[index - 1]) ? '' : '\n'}${indent}${text}\n`;
      if (!block) return `${indent}${text};\n`;
      const [only, ...more] = block;
      if (!only) return `${indent}${text} { }\n`;
      if (more.length === 0 && !only[1]) return `${indent}${text} { ${only[0]}; }\n`;
      return `${indent}${text} {\n${directives(block, depth + 1)}${indent}}\n`;
    })
    .join('');
}
