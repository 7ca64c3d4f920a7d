/** The width of the preview: three presets, and a handle at the edge that a pointer drags and that arrow keys move. */
import { byId } from './page.js';

const MIN = 240;
const MAX = 1_200;

const box = byId('box');
const handle = byId('handle');
const range = byId<HTMLInputElement>('box-width');
const presets = document.querySelectorAll<HTMLInputElement>('[name="width"]');

export function watchBoxWidth(): void {
  for (const preset of presets) {
    preset.addEventListener('change', () => {
      box.className = `box ${preset.value}`;
      box.style.inlineSize = '';
    });
  }
  range.addEventListener('input', () => setWidth(Number(range.value)));
  handle.addEventListener('pointerdown', drag);
  // With the preset “Page”, the box changes its width with the window. So the slider is updated at each change of the
  // box, and not only when the publisher chooses a width.
  new ResizeObserver(() => {
    const { width } = box.getBoundingClientRect();
    range.value = String(width);
    range.ariaValueText = `${Math.round(width)} px`;
  }).observe(box);
}

function setWidth(width: number): void {
  for (const preset of presets) preset.checked = false;
  box.className = 'box';
  box.style.inlineSize = `${Math.min(Math.max(width, MIN), MAX)}px`;
}

function drag(start: PointerEvent): void {
  const { width } = box.getBoundingClientRect();
  const move = ({ clientX }: PointerEvent) => setWidth(width + clientX - start.clientX);
  handle.setPointerCapture(start.pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  range.focus();
  // After this listener, the browser would move the focus from the slider to the element under the pointer.
  start.preventDefault();
}
