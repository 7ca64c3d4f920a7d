/** @jsxRuntime automatic @jsxImportSource preact */
import 'tiktok-exit-guide/preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { CHANGED, FIRST, CUSTOM } from '../options.ts';

function App() {
  const [options, setOptions] = useState(FIRST);
  const [guide, setGuide] = useState();
  const [isShown, setIsShown] = useState(true);
  const [parts, setParts] = useState(['guide', 'note']);
  const [copy, setCopy] = useState(1);
  const [loaded, setLoaded] = useState([]);
  const [toggled, setToggled] = useState([]);

  const parted = {
    note: <p key="note">Our help desk is open from nine to five.</p>,
    guide: isShown && (
      <tiktok-exit-guide
        key={`guide-${copy}`}
        lang={options.lang}
        sections={options.sections}
        heading-level={options.headingLevel}
        open={options.open}
        platform={options.platform}
        theme={options.theme}
        ref={(element) => {
          if (element) element.guide = guide;
        }}
        onguide-load={(event) => setLoaded((before) => [...before, event.guide.title])}
        onguide-step-toggle={({ step, open }) => setToggled((before) => [...before, `${step} ${open}`])}
      >
        <a href="/leaving">How to leave</a>
      </tiktok-exit-guide>
    ),
  };

  return (
    <main>
      <button onClick={() => setOptions(CHANGED)}>Change</button>
      <button onClick={() => setGuide(CUSTOM)}>Custom guide</button>
      <button onClick={() => setIsShown(false)}>Hide</button>
      <button onClick={() => setIsShown(true)}>Show</button>
      <button onClick={() => setParts([...parts].reverse())}>Move</button>
      <button onClick={() => setCopy(copy + 1)}>Renew</button>
      <output id="loaded">{loaded.join(', ')}</output>
      <output id="toggled">{toggled.join(', ')}</output>
      {parts.map((part) => parted[part])}
    </main>
  );
}

render(<App />, document.getElementById('root'));
