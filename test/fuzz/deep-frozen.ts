/** Makes data read-only at each depth, so that a change of them is an error. */
export function deepFrozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null) Object.values(Object.freeze(data)).forEach(deepFrozen);
  return data;
}
