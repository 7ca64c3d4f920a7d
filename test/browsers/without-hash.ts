export function withoutHash(url: string): string {
  return new URL(url).href.split('#')[0] ?? '';
}
