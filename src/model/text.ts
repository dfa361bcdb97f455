import { UNSEEN, unseenFault } from '../markdown/parse/unseen.ts';
import type { Problem } from './problem.ts';

/**
 * Largest file of the content, in bytes. The longest document of a real dossier has 65 kB; 1 MiB is some 170,000 words,
 * which is a book and no document, and would make a page that no browser shows in good time. What is larger is
 * nearly always something else under the ending of a text: a scan, an export, a log.
 */
export const MOST_BYTES = 1024 * 1024;

/** What is wrong with a file that holds too much. */
export const tooLarge = (file: string, bytes: number): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'too-large',
  message: `the file has ${(bytes / MOST_BYTES).toFixed(1)} MiB, and a file of the content has at most 1 MiB`,
  hint: 'split the document into several, or move away what is no text',
});

/** What is wrong with a file that is there and cannot be opened, by the code that the system gives. */
export function unreadable(file: string, code: string): Problem {
  const [what, hint] = OBSTACLES[code] ?? [
    `cannot be read (${code})`,
    'look whether the disk is well, and whether another program holds it',
  ];
  return { file, line: 1, column: 1, code: 'unreadable-file', message: `${file} ${what}`, hint };
}

const PERMISSION = ['may not be read by you', 'change its permissions, or who owns it'] as const;
const LINK = [
  'is a link that leads nowhere',
  'put the file itself there, or mend the link',
] as const;

const OBSTACLES: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EISDIR: ['is a folder, and must be a file', 'rename the folder, or move it away'],
  ENOTDIR: ['is a file, and must be a folder', 'rename the file, or move it away'],
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  ENOENT: LINK,
  ELOOP: LINK,
};

/** Text of a file, without a byte order mark; or what is wrong with its bytes, at the first of them. */
export function decodeText(file: string, bytes: Uint8Array): string | Problem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const unseen = UNSEEN.exec(text);
    return unseen
      ? { file, ...placeAt(text.slice(0, unseen.index)), ...unseenFault(unseen[0]) }
      : text;
  } catch {
    return notUtf8(file, bytes);
  }
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const at = firstBadByte(bytes);
  const byte = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
  const before = new TextDecoder().decode(bytes.subarray(0, at));
  const words = before
    .slice(before.lastIndexOf('\n') + 1)
    .slice(-24)
    .trimStart();
  return {
    file,
    ...placeAt(before),
    code: 'not-utf8',
    message: `the byte ${byte}${words ? ` after "${words}"` : ''} is not UTF-8, so the file was saved in another encoding`,
    hint: 'save it as UTF-8, and look whether every letter of it is right',
  };
}

/**
 * Where bytes stop being UTF-8. A decoder puts U+FFFD in the place of what it cannot read; one that was written in the
 * file has three bytes of its own.
 */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let from = 0;
  let at = 0;
  for (;;) {
    const next = text.indexOf('\uFFFD', from);
    if (next < 0) return at;
    at += Buffer.byteLength(text.slice(from, next));
    const isWritten = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (!isWritten) return at;
    from = next + 1;
    at += 3;
  }
}

function placeAt(before: string): { readonly line: number; readonly column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
