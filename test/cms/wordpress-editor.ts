import type { Page } from '../browsers/browser.js';
import { PASSWORD, type User, type WordPressSite } from './wordpress-site.js';

/** Operates WordPress's block editor as an author does. */
export interface WordPressEditor {
  /** Searches for a block with these words, and inserts the block. */
  insert(words: string, block: string): Promise<void>;
  /** Opens the panel with this title in the sidebar, if the panel is closed. */
  openPanel(title: string): Promise<void>;
  /** Chooses an option in the list that has this label. */
  choose(field: string, option: string): Promise<void>;
  /** Ticks the checkbox that has this label. */
  tick(label: string): Promise<void>;
  /** Chooses the first colour of the theme, in the colour setting that has this label. */
  pickColor(label: string): Promise<void>;
  /** Selects the first block with this name. The sidebar then shows the settings of the block. */
  select(block: string): Promise<void>;
  /** The attributes of the guide in the editor, and whether the guide is shown. Null if the editor contains no guide. */
  preview(): Promise<{ attributes: Record<string, string>; isShown: boolean } | null>;
  /** Publishes the post, and returns the address of the post. */
  publish(): Promise<string>;
  /** The blocks of the post. `isValid` tells whether WordPress accepts the saved HTML of the block. */
  blocks(): Promise<{ name: string; isValid: boolean; attributes: Record<string, string> }[]>;
}

/** The functions of the editor's scripts that this file uses. */
interface Wp {
  data: {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    select(store: string): any;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    dispatch(store: string): any;
  };
}

/** Calls `ask` until the answer is truthy, and returns this answer. */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result>,
  seconds = 30,
): Promise<NonNullable<Result>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`After ${seconds} seconds still not: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function signIn(page: Page, site: WordPressSite, user: User): Promise<void> {
  await page.goto(`${site.origin}/wp-login.php`);
  const status = await page.evaluate(
    async (name, password) => {
      const body = new URLSearchParams({ log: name, pwd: password, testcookie: '1' });
      const answer = await fetch('/wp-login.php', { method: 'POST', body });
      return answer.url;
    },
    user,
    PASSWORD,
  );
  if (!status.includes('/wp-admin/')) throw new Error(`WordPress did not let ${user} in: it answered with ${status}.`);
}

/** Opens the editor. Without `post`, the editor has a new post. */
export async function openEditor(page: Page, site: WordPressSite, post?: number): Promise<WordPressEditor> {
  await page.resize(1400, 900);
  await page.goto(`${site.origin}/wp-admin/${post ? `post.php?post=${post}&action=edit` : 'post-new.php'}`);
  await until('the editor has its post', () =>
    page.evaluate(() => {
      const { wp } = window as unknown as { wp?: Wp };
      return (
        !!wp?.data?.select('core/editor')?.getCurrentPostId() &&
        !!document.querySelector('.edit-post-layout, .editor-editor-interface')
      );
    }),
  );
  await page.evaluate(() => {
    const { wp } = window as unknown as { wp: Wp };
    const preferences = wp.data.dispatch('core/preferences');
    preferences.set('core/edit-post', 'welcomeGuide', false);
    preferences.set('core', 'welcomeGuide', false);
    preferences.set('core', 'enableChoosePatternModal', false);
    preferences.set('core/edit-post', 'fullscreenMode', true);
  });

  /**
   * Waits for an element that matches the selector. If `text` is given, the element must also have this text. Clicks
   * the element as soon as it is enabled.
   */
  const press = (selector: string, text = '') =>
    until(`there is ${selector} ${text} to press`, () =>
      page.evaluate(
        (wanted, label) => {
          const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
            (one) => !label || one.textContent!.trim() === label,
          );
          if (!found || (found as HTMLButtonElement).disabled || found.getAttribute('aria-disabled') === 'true')
            return false;
          found.click();
          return true;
        },
        selector,
        text,
      ),
    );

  return {
    async insert(words, block) {
      await press('.edit-post-header-toolbar__inserter-toggle, .editor-document-tools__inserter-toggle');
      await until('the inserter has a search', () =>
        page.evaluate(() => {
          const search = document.querySelector<HTMLInputElement>('.block-editor-inserter__search input');
          search?.focus();
          return document.activeElement === search;
        }),
      );
      for (const letter of words) await page.press(letter === ' ' ? 'Space' : letter);
      await press(`.editor-block-list-item-${block.replace('/', '-')}`);
      await press('.edit-post-header-toolbar__inserter-toggle, .editor-document-tools__inserter-toggle');
    },
    async select(block) {
      await until(`${block} is selected`, () =>
        page.evaluate((name) => {
          const { wp } = window as unknown as { wp: Wp };
          const store = wp.data.select('core/block-editor');
          const found = store.getBlocks().find((one: { name: string }) => one.name === name);
          if (!found) return false;
          wp.data.dispatch('core/block-editor').selectBlock(found.clientId);
          if (wp.data.select('core/edit-post').isEditorSidebarOpened?.() === false)
            wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
          else wp.data.dispatch('core/edit-post').openGeneralSidebar?.('edit-post/block');
          return !!document.querySelector('.block-editor-block-inspector .components-panel__body');
        }, block),
      );
    },
    async openPanel(title) {
      await until(`the sidebar has “${title}”`, () =>
        page.evaluate((wanted) => {
          const button = [...document.querySelectorAll<HTMLElement>('.components-panel__body-toggle')].find(
            (one) => one.textContent!.trim() === wanted,
          );
          if (!button) return false;
          if (button.getAttribute('aria-expanded') === 'true') return true;
          button.click();
          return false;
        }, title),
      );
    },
    async choose(field, option) {
      await until(`“${field}” has “${option}”`, () =>
        page.evaluate(
          (name, wanted) => {
            const select = [...document.querySelectorAll('select')].find(
              (one) => one.labels?.[0]?.textContent?.trim() === name,
            );
            const found = [...(select?.options ?? [])].find((one) => one.text === wanted);
            if (!select || !found) return false;
            select.value = found.value;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
          },
          field,
          option,
        ),
      );
    },
    tick: async (label) => {
      await press('.components-checkbox-control__label', label);
    },
    async pickColor(label) {
      await press('.block-editor-panel-color-gradient-settings button', label);
      await press('.components-popover .components-circular-option-picker__option');
    },
    preview: () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLIFrameElement>('iframe[name="editor-canvas"]');
        const guide = (canvas?.contentDocument ?? document).querySelector(
          '.block-editor-block-list__layout tiktok-exit-guide',
        );
        return (
          guide && {
            attributes: Object.fromEntries([...guide.attributes].map(({ name, value }) => [name, value])),
            isShown: !!guide.shadowRoot?.querySelector('button')?.checkVisibility(),
          }
        );
      }),
    async publish() {
      await press('.editor-post-publish-panel__toggle, .editor-post-publish-button__button');
      await press('.editor-post-publish-panel .editor-post-publish-button');
      return until('the post is published', () =>
        page.evaluate(() => {
          const { wp } = window as unknown as { wp: Wp };
          const editor = wp.data.select('core/editor');
          return editor.isCurrentPostPublished() && !editor.isSavingPost() && editor.getCurrentPost().link;
        }),
      );
    },
    blocks: () =>
      until('the post has blocks', () =>
        page.evaluate(() => {
          const { wp } = window as unknown as { wp: Wp };
          const blocks = wp.data.select('core/block-editor').getBlocks();
          return (
            blocks.length > 0 &&
            blocks.map(({ name, isValid, attributes }: { name: string; isValid: boolean; attributes: object }) => ({
              name,
              isValid,
              attributes,
            }))
          );
        }),
      ),
  };
}
