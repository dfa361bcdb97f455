/** Arrays, texts and whole numbers: all that the tables of a Pagefind index hold. */
export type Item = string | number | readonly Item[];

/** Kinds of item, in the first three bits of its first byte. */
const WHOLE = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/**
 * Reads one item of CBOR.
 *
 * @param at where it begins
 * @returns the item and where it ends
 * @throws Error for a kind of item that no index holds
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export function readItem(bytes: Uint8Array, at = 0): readonly [item: Item, end: number] {
  const { kind, count, end } = readHead(bytes, at);
  switch (kind) {
    case WHOLE:
      return [count, end];
    case NEGATIVE:
      return [-1 - count, end];
    case TEXT:
      return [new TextDecoder().decode(bytes.subarray(end, end + count)), end + count];
    default: {
      const items: Item[] = [];
      let next = end;
      for (let i = 0; i < count; i += 1) {
        const [item, after] = readItem(bytes, next);
        items.push(item);
        next = after;
      }
      return [items, next];
    }
  }
}

/** The items of a list as they stand in its bytes, unread. */
export function sliceList(bytes: Uint8Array, at = 0): readonly Uint8Array[] {
  const { count, end } = readHead(bytes, at);
  const slices: Uint8Array[] = [];
  let next = end;
  for (let i = 0; i < count; i += 1) {
    const after = endOf(bytes, next);
    slices.push(bytes.subarray(next, after));
    next = after;
  }
  return slices;
}

/** Bytes of an item. */
export function writeItem(item: Item): Buffer {
  if (typeof item === 'number')
    return item < 0 ? writeHead(NEGATIVE, -1 - item) : writeHead(WHOLE, item);
  if (typeof item === 'string')
    return Buffer.concat([writeHead(TEXT, Buffer.byteLength(item)), Buffer.from(item)]);
  return writeList(item.map(writeItem));
}

/** Bytes of a list of items that are bytes already. */
export const writeList = (items: readonly Uint8Array[]): Buffer =>
  Buffer.concat([writeHead(LIST, items.length), ...items]);

function endOf(bytes: Uint8Array, at: number): number {
  const { kind, count, end } = readHead(bytes, at);
  if (kind === TEXT) return end + count;
  let next = end;
  if (kind === LIST) for (let i = 0; i < count; i += 1) next = endOf(bytes, next);
  return next;
}

function readHead(bytes: Uint8Array, at: number) {
  const first = bytes[at]!;
  const [kind, length] = [first >> 5, first & 31];
  const size = length < 24 ? 0 : 2 ** (length - 24);
  if (![WHOLE, NEGATIVE, TEXT, LIST].includes(kind) || size > 4)
    throw new Error(`Byte ${first} at ${at} begins no item that an index of Pagefind 1.6 holds.`);
  let count = size === 0 ? length : 0;
  for (let i = 1; i <= size; i += 1) count = count * 256 + bytes[at + i]!;
  return { kind, count, end: at + 1 + size };
}

function writeHead(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.of((kind << 5) | count);
  const size = count < 2 ** 8 ? 1 : count < 2 ** 16 ? 2 : 4;
  const head = Buffer.alloc(1 + size, (kind << 5) | (24 + Math.log2(size)));
  head.writeUIntBE(count, 1, size);
  return head;
}
