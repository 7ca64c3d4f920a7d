import { findProgram } from './find-program.js';

/** The full path of a program on PATH. If the program is missing, throws an error that names its Debian package. */
export function needProgram(name: string, aptPackage: string): string {
  const path = findProgram(name);
  if (path) return path;
  throw new Error(`${name} is not on PATH. On Debian or Ubuntu: apt-get install ${aptPackage}`);
}
