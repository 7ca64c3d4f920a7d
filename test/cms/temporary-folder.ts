import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const temporaryFolder = () => mkdtemp(join(tmpdir(), 'exit-guide-cms-'));
export const removeFolder = (folder: string | undefined) =>
  folder === undefined ? undefined : rm(folder, { recursive: true, force: true, maxRetries: 5 });
