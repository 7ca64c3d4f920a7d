// Angular's compiler for builds does not support the version of TypeScript in this project. So this import loads the
// compiler that compiles templates in the browser.
import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'tiktok-exit-guide/register.js';
import type { Guide, GuideLoadEvent, GuideStepToggleEvent } from 'tiktok-exit-guide';
import { CHANGED, FIRST, CUSTOM } from '../options.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="options.set(CHANGED)">Change</button>
      <button (click)="guide.set(CUSTOM)">Custom guide</button>
      <button (click)="isShown.set(false)">Hide</button>
      <button (click)="isShown.set(true)">Show</button>
      <button (click)="move()">Move</button>
      <button (click)="copies.set([{ id: copies()[0].id + 1 }])">Renew</button>
      <output id="loaded">{{ loaded().join(', ') }}</output>
      <output id="toggled">{{ toggled().join(', ') }}</output>
      @for (part of parts(); track part) {
        <div>
          @if (part === 'note') {
            <p>Our help desk is open from nine to five.</p>
          } @else if (isShown()) {
            @for (copy of copies(); track copy.id) {
              <tiktok-exit-guide
                [attr.lang]="options().lang"
                [attr.sections]="options().sections"
                [attr.heading-level]="options().headingLevel"
                [attr.open]="options().open"
                [attr.platform]="options().platform"
                [attr.theme]="options().theme"
                [guide]="guide()"
                (guide-load)="onLoad($event)"
                (guide-step-toggle)="onToggle($event)"
              >
                <a href="/leaving">How to leave</a>
              </tiktok-exit-guide>
            }
          }
        </div>
      }
    </main>
  `,
})
class App {
  readonly CHANGED = CHANGED;
  readonly CUSTOM = CUSTOM as Guide;
  readonly options = signal(FIRST);
  readonly guide = signal<Guide | undefined>(undefined);
  readonly isShown = signal(true);
  readonly parts = signal(['guide', 'note']);
  readonly copies = signal([{ id: 1 }]);
  readonly loaded = signal<string[]>([]);
  readonly toggled = signal<string[]>([]);

  move(): void {
    this.parts.update((parts) => [...parts].reverse());
  }

  onLoad({ guide }: GuideLoadEvent): void {
    this.loaded.update((before) => [...before, guide.title]);
  }

  onToggle({ step, open }: GuideStepToggleEvent): void {
    this.toggled.update((before) => [...before, `${step} ${open}`]);
  }
}

void bootstrapApplication(App);
