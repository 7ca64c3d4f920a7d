/** @jsxRuntime automatic @jsxImportSource react */
import 'tiktok-exit-guide/react';
import { useState } from 'react';
import { CHANGED, FIRST, CUSTOM } from '../options.ts';

/** The app. `Guide` is ServerGuide if a server renders the page first, and ClientGuide if only the browser renders the page. */
export function App({ Guide }) {
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
      <Guide
        key={`guide-${copy}`}
        options={options}
        guide={guide}
        onLoad={(event) => setLoaded((before) => [...before, event.guide.title])}
        onToggle={({ step, open }) => setToggled((before) => [...before, `${step} ${open}`])}
      />
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
