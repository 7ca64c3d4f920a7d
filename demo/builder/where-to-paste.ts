import type { Kind } from './choice.js';

/** What a publisher does with the snippet, in the order of doing it. */
export const WHERE_TO_PASTE: Record<Kind, string[]> = {
  script: [
    'Open the page where you can edit its HTML.',
    'Paste the snippet where the guide should be.',
    'Drupal, TYPO3 and others: choose a text format that allows HTML. If there is none, use the iframe.',
  ],
  wordpress: [
    'As an administrator or editor, add a block “Custom HTML”.',
    'Paste the snippet into it.',
    'For many posts: upload tiktok-exit-guide.wordpress.zip under Plugins → Add New → Upload Plugin. Then authors have a block too.',
  ],
  'wordpress-author': [
    'Once, an administrator pastes the first part into a block “Custom HTML” of the theme’s footer.',
    'In your post, add a block “Custom HTML”.',
    'Paste the second part into it.',
  ],
  iframe: [
    'Add a block for custom code, or one that embeds an address.',
    'Paste the snippet. If the block wants an address, paste only that in src.',
    'If the block refuses the script, give the frame a height. The guide then scrolls inside it.',
  ],
  ghost: ['Open the post, and add an HTML card.', 'Paste the snippet into it.', 'Look at the preview of the post.'],
  generator: [
    'Save the snippet as layouts/shortcodes/tiktok-exit-guide.html (Hugo) or _includes/tiktok-exit-guide.html (Jekyll, Eleventy).',
    'Write into the post: {{< tiktok-exit-guide >}} (Hugo), {% include tiktok-exit-guide.html %} (Jekyll) or {% include "tiktok-exit-guide.html" %} (Eleventy).',
    'Build the site, and look at the post.',
  ],
  mediawiki: [
    'Once, an interface administrator adds the first part to MediaWiki:Common.js.',
    'Open the page or the template where the guide should be.',
    'Paste the last part into it.',
  ],
  react: [
    'Paste the first part into index.html, once.',
    'Save the second part as ExitGuide.jsx.',
    'Use <ExitGuide /> where the guide should be.',
  ],
  vue: [
    'Paste the first part into index.html, and the second into vite.config.js, once.',
    'Save the third part as ExitGuide.vue.',
    'Use <ExitGuide /> where the guide should be.',
  ],
  module: [
    'Open the page where you can edit its HTML.',
    'Paste the snippet where the guide should be.',
    'Look at the page, also on a phone.',
  ],
  plain: [
    'Open the page where you can edit its HTML.',
    'Paste the snippet where the guide should be.',
    'When you update the script, paste the new text too.',
  ],
};
