import type { Token } from 'marked';

const COMMENT = /^\s*<!--((?:(?!-->)[\s\S])*)-->\s*$/;

/** The words of a token that is an HTML comment and nothing else; undefined for any other token. */
export function comment(token: Token | undefined): string | undefined {
  return token?.type === 'html' ? COMMENT.exec(token.raw)?.[1] : undefined;
}
