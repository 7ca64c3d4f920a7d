import type { Page } from './read-page.js';

/** A redirect that was followed. */
export interface Hop {
  to: string;
  /** Whether the redirect says that the old address is not to be used any more. */
  isPermanent: boolean;
}

/** What lets the watcher ask whether a page has changed. */
export interface Validators {
  /** The address that gave them, after all redirects. */
  address: string;
  etag?: string;
  lastModified?: string;
}

/** What came of visiting an address. */
export type Reading =
  | { kind: 'page'; page: Page; address: string; hops: Hop[]; validators?: Validators }
  /** The page is the same as at the last visit. */
  | { kind: 'unchanged'; address: string; hops: Hop[] }
  | { kind: 'gone' | 'unreadable' | 'forbidden'; detail: string; hops: Hop[] }
  | {
      kind: 'unreachable';
      detail: string;
      hops: Hop[];
      /** Whether a second visit can have another result. */
      isTransient: boolean;
      /** The time, in milliseconds since 1970, before which the host does not want another visit. */
      retryAt?: number;
    };
