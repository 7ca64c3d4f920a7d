import { readFile } from 'node:fs/promises';
import { readRegister } from '../sources/read-register.js';

/** The path of the register of sources, relative to the root of the project. */
export const REGISTER = 'src/sources/register.yaml';

/**
 * Reads a register of sources from a file.
 *
 * @param today see `readRegister`
 * @param path the path of the file
 * @param name what the problems call the file
 */
export async function readRegisterFile(
  today: string,
  path: string | URL = new URL('../../' + REGISTER, import.meta.url),
  name = REGISTER,
) {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const message = `The register cannot be read (${(error as NodeJS.ErrnoException).code}).`;
    const problem = { file: name, line: 1, column: 1, message, hint: 'Name a file that exists.' };
    return { sources: [], problems: [problem] };
  }
  return readRegister(text, name, today);
}
