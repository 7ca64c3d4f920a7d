import type { Token } from 'marked';
import type { Facts } from '../guide.js';
import { cite } from './cite.js';
import { day } from './day.js';
import type { Reading } from './reading.js';

const FACT = /[^;\s](?:[^;]*[^;\s])?/g;

/**
 * Reads the facts in the comment below a heading.
 *
 * @param comment the words of the token's comment: `key: value; key: value`
 * @param facts the section or step that the facts are added to
 */
export function readFacts(token: Token, comment: string, facts: Facts, reading: Reading): void {
  const start = token.raw.indexOf(comment);
  for (const { 0: fact, index } of comment.matchAll(FACT)) {
    const [, key = fact, spaced = ''] = /^([\w-]+)\s*:(.*)/s.exec(fact) ?? [];
    const value = spaced.trim();
    const place = reading.placeOf(token, start + index);
    switch (key) {
      case 'time':
        facts.time = value;
        break;
      case 'wait': {
        const days = /^(\d{1,3}) days?$/.exec(value)?.[1];
        if (days) facts.wait = Number(days);
        else reading.report('fact-value', place, fact);
        break;
      }
      case 'checked': {
        const checked = day(value, fact, place, reading);
        if (checked) facts.checked = checked;
        break;
      }
      case 'sources':
        for (const id of value.split(',')) cite(id.trim(), place, { ...reading, facts });
        break;
      default:
        reading.report('fact-unknown', place, key);
    }
  }
}
