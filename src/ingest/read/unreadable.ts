/** A document that cannot be read. The message is one line for the editor: what is wrong and what to do, without the path. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

/** What to say of a file that the system does not let us read, by the code it gives. */
const OBSTACLES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; look whether the name is spelt as on the disk',
  ENOTDIR: 'there is no such file; a part of its path is a file and no folder',
  EACCES: 'may not be read by you; change its permissions, or who owns it',
  EPERM: 'may not be read by you; change its permissions, or who owns it',
  EISDIR: 'is a folder, and a document is a file',
  ELOOP: 'is a link that leads to itself; name the file itself',
};

/** The fault of a failed call of the file system. */
export function obstacle(error: unknown): UnreadableDocument {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown fault';
  return new UnreadableDocument(
    OBSTACLES[code] ?? `cannot be read (${code}); look whether the disk is well`,
  );
}
