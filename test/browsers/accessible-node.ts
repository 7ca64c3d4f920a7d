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

/** A node without the properties that do not apply to it, so that tests can compare whole nodes. */
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
    // One role has two names: Chromium and WebKit use the new one of ARIA 1.3, Firefox the old one.
    role: role === 'image' ? 'img' : role,
    // Chromium keeps spaces at both ends of some names. The other engines remove them.
    name: name.replace(/\s+/g, ' ').trim(),
    ...(level && { level }),
    ...(Object.keys(states).length > 0 && { states }),
  };
}
