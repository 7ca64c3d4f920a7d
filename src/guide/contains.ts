import type { Block } from './guide.js';

/** Whether a part of a guide is a block of this type, or contains one at any depth. */
export const contains = (value: unknown, type: Exclude<Block, unknown[]>['type']): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((value as { type?: string }).type === type || Object.values(value).some((each) => contains(each, type)));
