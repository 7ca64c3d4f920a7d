import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program, waits for its end, and returns its output. If the program fails, the error contains the output. */
export async function run(
  program: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string; timeout?: number } = {},
): Promise<string> {
  const { input = '', timeout = 240_000, env, ...rest } = options;
  const running = promisify(execFile)(program, args, {
    ...rest,
    env: { ...process.env, ...env },
    timeout,
    maxBuffer: 2 ** 26,
  });
  running.child.stdin!.end(input);
  try {
    return (await running).stdout;
  } catch (error) {
    const { stdout, stderr, killed } = error as { stdout?: string; stderr?: string; killed?: boolean };
    const why = killed ? `was stopped after ${timeout / 1000} seconds` : 'failed';
    throw new Error(`${program} ${args.join(' ')} ${why}: ${(stdout ?? '') + (stderr ?? '') || String(error)}`);
  }
}
