const ALL = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof ALL)[number];

/**
 * The browser engines to test in, from the environment variable ENGINES, such as `chromium,webkit`. Default: all three.
 */
export const ENGINES: Engine[] = process.env.ENGINES
  ? process.env.ENGINES.split(',').map((name) => known(name.trim()))
  : [...ALL];

function known(name: string): Engine {
  const engine = ALL.find((engine) => engine === name);
  if (engine) return engine;
  throw new Error(`ENGINES names "${name}". It takes a list out of: ${ALL.join(', ')}.`);
}
