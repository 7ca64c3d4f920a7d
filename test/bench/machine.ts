import { availableParallelism, cpus } from 'node:os';

export interface Machine {
  /** The browser, the processor and Node.js, in one line. */
  description: string;
  /** How long the same calculation took in each round, in milliseconds. Large differences mean that the machine was busy. */
  noise: number[];
  measureNoise(): void;
}

export function measureMachine(browser: string): Machine {
  const noise: number[] = [];
  return {
    description: `${browser}, ${availableParallelism()} processors of the kind ${cpus()[0]?.model ?? 'unknown'}, Node.js ${process.version}`,
    noise,
    measureNoise() {
      const start = performance.now();
      let sum = 0;
      for (let number = 0; number < 2e7; number++) sum += Math.sqrt(number);
      if (sum > 0) noise.push(performance.now() - start);
    },
  };
}
