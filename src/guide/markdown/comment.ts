import type { Token } from 'marked';

const COMMENT = /^\s*<!--((?:(?!-->)[\s\S])*)-->\s*$/;

/** What the token's comment says, if it is a comment and nothing else. */
export function comment(token: Token | undefined): string | undefined {
  return token?.type === 'html' ? COMMENT.exec(token.raw)?.[1] : undefined;
}
