import type { Block, Declared } from './block.ts';

/** Names of fields in lower case, by what they give; `other` is known and of no use here. */
const FIELDS = {
  headline: 'subject betreff objet asunto oggetto 主题',
  published: 'date sent datum gesendet fecha 日期',
  byline: 'from von de da 发件人',
  other: 'to cc bcc reply-to message-id an à para a 收件人',
} as const;
const NAMES: ReadonlyMap<string, keyof typeof FIELDS> = new Map(
  (Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[]).flatMap((field) =>
    FIELDS[field].split(' ').map((name) => [name, field] as const),
  ),
);

const FIELD = /^(?<name>[\p{L}-]+)\s*[:：]\s*(?<value>\S.*)$/u;

/** Fewest lines that make a mail header. */
const FEWEST = 3;

/**
 * What the header of a saved mail declares, and its blocks marked as furniture. A text that does not begin with one comes
 * back as it is.
 */
export function withMailHeader(
  blocks: readonly Block[],
): Declared & { readonly blocks: readonly Block[] } {
  const fields = blocks.map(({ text }) => {
    const { name = '', value = '' } = FIELD.exec(text)?.groups ?? {};
    return { field: NAMES.get(name.toLowerCase()), value };
  });
  const end = fields.findIndex(({ field }) => field === undefined);
  const header = fields.slice(0, Math.max(end, 0));
  const isMail = header.length >= FEWEST && header.some(({ field }) => field === 'headline');
  if (!isMail) return { blocks, meta: {}, declaredIn: {} };
  const found = header.flatMap(({ field, value }) =>
    field && field !== 'other' ? [[field, nameOnly(value)] as const] : [],
  );
  return {
    blocks: blocks.map((block, i) => (i < end ? { ...block, furniture: 'mail header' } : block)),
    meta: Object.fromEntries(found),
    declaredIn: Object.fromEntries(found.map(([field]) => [field, 'mail header'])),
  };
}

/** A sender's name without the address after it. */
const nameOnly = (value: string): string => value.replace(/\s*<[^<>@\s]+@[^<>\s]+>$/, '');
