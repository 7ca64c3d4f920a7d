/**
 * Sentences about a file that should be beside the script.
 *
 * @param what what is in the file, with a capital
 * @param reason error message of the browser. If the message ends with a full stop, the full stop is removed
 */
export const missingFileMessage = (what: string, reason: string, file: string): string =>
  `${what} cannot be loaded: ${reason.replace(/\.$/, '')}. Put ${file} beside the script, or load tiktok-exit-guide.complete.js.`;
