import type { Token } from 'marked';

const COMMENT = /^\s*<!--((?:(?!-->)[\s\S])*)-->\s*$/;

/** Returns the text of an HTML comment. Returns undefined if the token is not a single comment. */
export function comment(token: Token | undefined): string | undefined {
  return token?.type === 'html' ? COMMENT.exec(token.raw)?.[1] : undefined;
}
