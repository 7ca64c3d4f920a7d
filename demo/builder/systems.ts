import { byId, make } from './page.js';

const select = byId<HTMLSelectElement>('system');
const radios = [...document.querySelectorAll<HTMLInputElement>('[name="snippet"]')];

/**
 * Fills the list that replaces the radio buttons on narrow screens. A choice in the list clicks the same radio button.
 */
export function fillSystems(): void {
  select.append(...radios.map(({ value, labels }) => make('option', { value }, labels![0]!.textContent.trim())));
  select.addEventListener('change', () => radios.find(({ value }) => value === select.value)!.click());
}

export function showSystem(kind: string): void {
  select.value = kind;
}
