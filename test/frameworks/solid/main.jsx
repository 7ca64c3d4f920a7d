import 'tiktok-exit-guide/solid';
import { createSignal, For, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { CHANGED, FIRST, CUSTOM } from '../options.ts';

function App() {
  const [options, setOptions] = createSignal(FIRST);
  const [guide, setGuide] = createSignal();
  const [isShown, setIsShown] = createSignal(true);
  const [parts, setParts] = createSignal(['guide', 'note']);
  const [copy, setCopy] = createSignal(1);
  const [loaded, setLoaded] = createSignal([]);
  const [toggled, setToggled] = createSignal([]);

  return (
    <main>
      <button onClick={() => setOptions(CHANGED)}>Change</button>
      <button onClick={() => setGuide(CUSTOM)}>Custom guide</button>
      <button onClick={() => setIsShown(false)}>Hide</button>
      <button onClick={() => setIsShown(true)}>Show</button>
      <button onClick={() => setParts([...parts()].reverse())}>Move</button>
      <button onClick={() => setCopy(copy() + 1)}>Renew</button>
      <output id="loaded">{loaded().join(', ')}</output>
      <output id="toggled">{toggled().join(', ')}</output>
      <For each={parts()}>
        {(part) => (
          <Show when={part === 'guide'} fallback={<p>Our help desk is open from nine to five.</p>}>
            <Show when={isShown() && copy()} keyed>
              <tiktok-exit-guide
                lang={options().lang}
                sections={options().sections}
                heading-level={options().headingLevel}
                open={options().open}
                platform={options().platform}
                theme={options().theme}
                prop:guide={guide()}
                on:guide-load={(event) => setLoaded((before) => [...before, event.guide.title])}
                on:guide-step-toggle={({ step, open }) => setToggled((before) => [...before, `${step} ${open}`])}
              >
                <a href="/leaving">How to leave</a>
              </tiktok-exit-guide>
            </Show>
          </Show>
        )}
      </For>
    </main>
  );
}

render(() => <App />, document.getElementById('root'));
