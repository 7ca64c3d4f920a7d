import type { AccessibleNode } from './browser.js';

interface Properties {
  role: string;
  name: string;
  level?: number | undefined;
  expanded?: boolean | undefined;
  checked?: boolean | 'mixed' | undefined;
  disabled: boolean;
  focused: boolean;
}

/** Makes a node, and leaves out the properties that do not apply. So tests can compare whole nodes. */
export function accessibleNode({
  role,
  name,
  level,
  expanded,
  checked,
  disabled,
  focused,
}: Properties): AccessibleNode {
  const states = {
    ...(expanded !== undefined && { expanded }),
    ...(checked !== undefined && { checked }),
    ...(disabled && { disabled }),
    ...(focused && { focused }),
  };
  return {
    // ARIA 1.3 has two names for this role. Chromium and WebKit say `image`, Firefox says `img`. Tests always get `img`.
    role: role === 'image' ? 'img' : role,
    // Chromium keeps the spaces at both ends of some names. The other engines remove these spaces.
    name: name.replace(/\s+/g, ' ').trim(),
    ...(level && { level }),
    ...(Object.keys(states).length > 0 && { states }),
  };
}
