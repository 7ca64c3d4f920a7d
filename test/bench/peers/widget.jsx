import { css, intro, sections, title } from 'guide';

/**
 * A widget of React or Preact: a tree of components, drawn into every `[data-widget]`.
 *
 * @param useState the hook of the framework
 * @param createRoot returns an object with `render` and `unmount`, such as React's function of this name
 */
export function widget(useState, createRoot) {
  function Step({ step }) {
    const [isOpen, setOpen] = useState(false);
    return (
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{step.title}</summary>
        <div className="body" dangerouslySetInnerHTML={{ __html: step.html }} />
      </details>
    );
  }

  function Guide() {
    return (
      <div className="guide">
        <h2>{title}</h2>
        <div dangerouslySetInnerHTML={{ __html: intro }} />
        {sections.map((section) => (
          <section key={section.title}>
            <h3>{section.title}</h3>
            <div dangerouslySetInnerHTML={{ __html: section.intro }} />
            {section.steps.map((step) => (
              <Step key={step.title} step={step} />
            ))}
          </section>
        ))}
      </div>
    );
  }

  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);

  const roots = new WeakMap();
  const places = (element) => element.querySelectorAll('[data-widget]');
  window.mountGuides = (element) => {
    for (const place of places(element)) {
      const root = createRoot(place);
      root.render(<Guide />);
      roots.set(place, root);
    }
  };
  window.unmountGuides = (element) => {
    for (const place of places(element)) {
      roots.get(place).unmount();
      roots.delete(place);
    }
  };
  window.mountGuides(document);
}
