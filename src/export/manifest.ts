import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The file that lists what an export wrote, so that it overwrites its own files and nothing else. */
export const MANIFEST = 'newsfacts-export.json';

/** A plain file name: nothing in the list may lead out of the folder. */
const NAME = /^[\w-][\w.-]*$/;

const fileEntry = z.object({
  name: z.string().regex(NAME),
  bytes: z.number(),
  sha256: z.string(),
  rows: z.number().nullable(),
});

const manifest = z.object({
  format: z.string(),
  files: z.array(fileEntry),
  /** Files as they were before, while an export puts new ones in their place. */
  superseded: z.array(fileEntry).optional(),
});

export type FileEntry = Readonly<z.infer<typeof fileEntry>>;
export type Manifest = Readonly<z.infer<typeof manifest>>;

/** Takes a folder; returns what an earlier export wrote there, null where there is no such list that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    const parsed = manifest.safeParse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Takes a file's path; returns the SHA-256 of its bytes in hexadecimal. Throws what the file system throws. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
