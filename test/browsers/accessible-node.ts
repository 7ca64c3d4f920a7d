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

/** A node without what does not apply to it, so that tests can compare whole nodes. */
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
    // Two names for one role: Chromium and WebKit took the new one of ARIA 1.3, Firefox has the old one.
    role: role === 'image' ? 'img' : role,
    // Chromium keeps the spaces at its ends in some names, other engines do not.
    name: name.replace(/\s+/g, ' ').trim(),
    ...(level && { level }),
    ...(Object.keys(states).length > 0 && { states }),
  };
}
