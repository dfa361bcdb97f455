/**
 * Marks the rows of a drawing that are wholly of another script with their language, as names in their own script are.
 *
 * @param scripts Unicode script -> language tag, as in site.yaml
 */
export function markForeignRows(svg: string, scripts: Readonly<Record<string, string>>): string {
  const rows = Object.entries(scripts).map(
    ([script, lang]) => [new RegExp(`^[\\p{Script=${script}}\\p{P}\\s]+$`, 'u'), lang] as const,
  );
  return svg.replace(
    /<(tspan|text)((?:\s[^>]*)?)>([^<]*\p{L}[^<]*)</gu,
    (whole, tag, given, words) => {
      const lang = rows.find(([row]) => row.test(words as string))?.[1];
      return lang ? `<${tag}${given} lang="${lang}">${words}<` : whole;
    },
  );
}
