/**
 * The block in the editor. The browser runs this file as it is: JSX and imports do not work here. `window.tiktokExitGuide` is
 * the content of data.json: the attributes of the element, the guides, and the default accent colours.
 */
(function (
  { blockEditor, blocks, components, element, escapeHtml, i18n },
  { attributes: ALLOWED, guides, accent: ACCENT },
) {
  const { InspectorControls, PanelColorSettings, useBlockProps } = blockEditor;
  const { CheckboxControl, Disabled, PanelBody, SelectControl, TextControl } = components;
  const { createElement: el, RawHTML } = element;
  const { __ } = i18n;

  const TAG = 'tiktok-exit-guide';

  /** The labels of the settings. If an attribute is missing here, its label is its name. */
  const LABELS = {
    lang: __('Language', 'tiktok-exit-guide'),
    languages: __('Languages that readers can choose from', 'tiktok-exit-guide'),
    platform: __('Shown first', 'tiktok-exit-guide'),
    'heading-level': __('Level of the title', 'tiktok-exit-guide'),
    theme: __('Light or dark', 'tiktok-exit-guide'),
    remember: __('Offer readers to keep their progress on their device', 'tiktok-exit-guide'),
    print: __('On paper', 'tiktok-exit-guide'),
    dir: __('Direction of the text', 'tiktok-exit-guide'),
    src: __('Address of a guide of your own, in Markdown', 'tiktok-exit-guide'),
  };

  /**
   * For each setting, the label of the option with an empty value. If the user chooses this option, the tag does not
   * get the attribute. If a setting is missing here, the label of this option is “–”.
   */
  const UNSET = {
    lang: __('As on the page', 'tiktok-exit-guide'),
    platform: __('What fits the reader’s device', 'tiktok-exit-guide'),
    theme: __('As the page', 'tiktok-exit-guide'),
    print: __('The chosen route, with all its steps', 'tiktok-exit-guide'),
    dir: __('As the language runs', 'tiktok-exit-guide'),
  };

  const VALUES = {
    light: __('Light', 'tiktok-exit-guide'),
    dark: __('Dark', 'tiktok-exit-guide'),
    ask: __('Yes', 'tiktok-exit-guide'),
    never: __('No', 'tiktok-exit-guide'),
    all: __('Everything', 'tiktok-exit-guide'),
    'as-shown': __('Only the open steps', 'tiktok-exit-guide'),
  };

  /**
   * Selects the new height and margin of WordPress controls. Without these properties, newer versions of WordPress log a
   * warning.
   */
  const SIZES = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

  const guideIn = (lang) => guides[lang] || guides.en;
  const split = (ids) => (ids || '').split(/[\s,]+/).filter(Boolean);

  /** Returns the settings that are attributes of the element and have a value, in the order of `ALLOWED`. */
  const ownAttributes = (values) =>
    Object.fromEntries(
      Object.keys(ALLOWED)
        .filter((name) => values[name])
        .map((name) => [name, values[name]]),
    );

  const accentOf = ({ accent, accentDark }) => accent && `light-dark(${accent},${accentDark})`;

  /**
   * Converts a CSS colour to the form `#rrggbb`. Returns undefined if that is not possible: for an empty value, for a colour
   * with transparency, and for a value such as `var(--brand)`.
   */
  function hexColor(color) {
    const canvas = document.createElement('canvas').getContext('2d');
    // If a canvas does not know a colour, it keeps its previous colour. So the colour is set twice, after black and after
    // white. If both results are the same, the canvas knows the colour.
    const [fromBlack, fromWhite] = ['#000000', '#ffffff'].map((before) => {
      canvas.fillStyle = before;
      canvas.fillStyle = color || '';
      return canvas.fillStyle;
    });
    return fromBlack === fromWhite && /^#[\da-f]{6}$/.test(fromBlack) ? fromBlack : undefined;
  }

  /** Creates the control for an attribute: a select control if only some values are allowed, otherwise a text field. */
  function setting(name, { attributes: values, setAttributes }) {
    const { values: allowed, default: usual = '' } = ALLOWED[name];
    const titles = {
      lang: languageNames(),
      platform: guideIn(values.lang).platforms,
      dir: { ltr: __('Left to right', 'tiktok-exit-guide'), rtl: __('Right to left', 'tiktok-exit-guide') },
    }[name];
    const choices = titles ? Object.keys(titles) : allowed;
    const unlessUsual = (value) => (value && value !== usual ? value : '');
    const props = {
      key: name,
      label: LABELS[name] || name,
      value: unlessUsual(values[name]),
      onChange: (value) => setAttributes({ [name]: value || undefined }),
      ...SIZES,
    };
    if (!choices.length) return el(TextControl, props);
    const options = choices.map((value) => ({
      value: unlessUsual(value),
      label: (titles && titles[value]) || VALUES[value] || value,
    }));
    const unset = usual ? [] : [{ value: '', label: UNSET[name] || '–' }];
    return el(SelectControl, { ...props, options: [...unset, ...options] });
  }

  const languageNames = () =>
    Object.fromEntries(
      Object.keys(guides).map((lang) => [lang, new Intl.DisplayNames([lang], { type: 'language' }).of(lang)]),
    );

  /**
   * Creates a checkbox for each id that an attribute can contain. The attribute lists the ids in the order in which the user
   * ticks them.
   */
  function boxes(name, choices, { attributes: values, setAttributes }) {
    const chosen = split(values[name]);
    return choices.map(({ id, title }) =>
      el(CheckboxControl, {
        key: id,
        label: title,
        checked: chosen.includes(id),
        onChange: (isOn) => {
          const ids = isOn ? [...chosen, id] : chosen.filter((chosenId) => chosenId !== id);
          setAttributes({ [name]: ids.join(' ') || undefined });
        },
        ...SIZES,
      }),
    );
  }

  /**
   * Creates the setting for the language. When the language changes, the fallback link gets the address and the text for the
   * new language. An address or a text that the publisher has set stays.
   */
  function languageSetting({ attributes: values, setAttributes }) {
    const before = guideIn(values.lang);
    return setting('lang', {
      attributes: values,
      setAttributes: ({ lang }) => {
        const { link, title } = guideIn(lang);
        setAttributes({
          lang,
          ...((values.link || before.link) === before.link && { link }),
          ...((values.linkText || before.title) === before.title && { linkText: title }),
        });
      },
    });
  }

  function Edit(props) {
    const { attributes: values, setAttributes } = props;
    const guide = guideIn(values.lang);
    const shown = split(values.sections);
    const sections = guide.sections.filter(({ id }) => !shown.length || shown.includes(id));
    const isAllOpen = split(values.open).includes('all');
    const placed = new Set(['lang', 'platform', 'theme', 'heading-level', 'sections', 'open']);
    const others = Object.keys(ALLOWED).filter((name) => !placed.has(name));
    const accent = accentOf(values);

    return el(
      'div',
      useBlockProps(),
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Guide', 'tiktok-exit-guide') },
          languageSetting(props),
          ['platform', 'theme', 'heading-level'].map((name) => setting(name, props)),
        ),
        el(PanelColorSettings, {
          title: __('Accent colour', 'tiktok-exit-guide'),
          colorSettings: [
            {
              label: __('On light pages', 'tiktok-exit-guide'),
              value: values.accent,
              onChange: (color) =>
                setAttributes(
                  hexColor(color)
                    ? { accent: hexColor(color), accentDark: values.accentDark || ACCENT.dark }
                    : { accent: undefined, accentDark: undefined },
                ),
            },
            {
              label: __('On dark pages', 'tiktok-exit-guide'),
              value: values.accentDark,
              onChange: (color) =>
                setAttributes({
                  accent: values.accent || ACCENT.light,
                  accentDark: hexColor(color) || ACCENT.dark,
                }),
            },
          ],
        }),
        el(
          PanelBody,
          { title: __('Sections', 'tiktok-exit-guide'), initialOpen: false },
          el(
            'p',
            null,
            __(
              'They are shown in the order in which you tick them. With none ticked, all are shown.',
              'tiktok-exit-guide',
            ),
          ),
          boxes('sections', guide.sections, props),
        ),
        el(
          PanelBody,
          { title: __('Steps that are open at first', 'tiktok-exit-guide'), initialOpen: false },
          el(CheckboxControl, {
            label: __('All steps', 'tiktok-exit-guide'),
            checked: isAllOpen,
            onChange: (isOn) => setAttributes({ open: isOn ? 'all' : undefined }),
            ...SIZES,
          }),
          !isAllOpen &&
            boxes(
              'open',
              sections.flatMap(({ steps }) => steps),
              props,
            ),
        ),
        el(
          PanelBody,
          { title: __('Without script', 'tiktok-exit-guide'), initialOpen: false },
          el(
            'p',
            null,
            __('Readers without script, in a feed or by email see this link instead.', 'tiktok-exit-guide'),
          ),
          el(TextControl, {
            label: __('Address of the link', 'tiktok-exit-guide'),
            type: 'url',
            value: values.link || '',
            placeholder: guide.link,
            onChange: (link) => setAttributes({ link: link || undefined }),
            ...SIZES,
          }),
          el(TextControl, {
            label: __('Text of the link', 'tiktok-exit-guide'),
            value: values.linkText || '',
            placeholder: guide.title,
            onChange: (linkText) => setAttributes({ linkText: linkText || undefined }),
            ...SIZES,
          }),
        ),
        el(
          PanelBody,
          { title: __('More', 'tiktok-exit-guide'), initialOpen: false },
          others.map((name) => setting(name, props)),
        ),
      ),
      // The preview is disabled, so that a click selects the block and does not follow a link.
      el(
        Disabled,
        null,
        el(TAG, {
          ...ownAttributes(values),
          ...(accent && { style: { '--exit-guide-accent': accent } }),
        }),
      ),
    );
  }

  /**
   * Saves the block as plain HTML, so that readers still see the fallback link if the plugin is removed. The HTML is
   * made as a string and not with React elements, because WordPress removes the value of `open` when it converts React
   * elements to HTML. WordPress treats `open` as a boolean attribute on every element, and not only on `<details>`.
   */
  function save({ attributes: values }) {
    const { id, className } = useBlockProps.save();
    const guide = guideIn(values.lang);
    const accent = accentOf(values);
    const written = Object.entries({
      id,
      class: className,
      ...ownAttributes(values),
      ...(accent && { style: `--exit-guide-accent:${accent}` }),
    })
      .filter(([, value]) => value)
      .map(([name, value]) => ` ${name}="${escapeHtml.escapeAttribute(value)}"`)
      .join('');
    const link = escapeHtml.escapeAttribute(values.link || guide.link);
    const text = escapeHtml.escapeHTML(values.linkText || guide.title);
    return el(RawHTML, null, `<${TAG}${written}><a href="${link}">${text}</a></${TAG}>`);
  }

  blocks.registerBlockType('tiktok-exit-guide/guide', { edit: Edit, save });
})(window.wp, window.tiktokExitGuide);
