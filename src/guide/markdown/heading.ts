import type { Tokens } from 'marked';
import { decodeEntities } from '../decode-entities.js';

const HEADING = /^(?:0*([1-9]\d{0,2})\. +)?(.*?) ?(?:\{#([^{}]*)\})?$/s;

/** A heading such as `### 1. Open your settings {#open-settings}`. */
export interface Heading {
  token: Tokens.Heading;
  depth: number;
  title: string;
  number?: number;
  /** The id as it is written in the Markdown. Absent if the heading has no id. */
  id?: string;
}

/** Reads the number, the title and the id of a heading. */
export function heading(token: Tokens.Heading): Heading {
  const [, number, rawTitle = '', id] = HEADING.exec(token.text.replace(/[ \t\n]+/g, ' '))!;
  const title = decodeEntities(rawTitle.replace(/\*\*|`|\\(?=\W)/g, ''));
  return { token, depth: token.depth, title, id, ...(number && { number: Number(number) }) };
}
