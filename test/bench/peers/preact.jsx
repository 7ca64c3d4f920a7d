import { render } from 'preact';
import { useState } from 'preact/hooks';
import { widget } from './widget.jsx';

widget(useState, (place) => ({
  render: (tree) => render(tree, place),
  unmount: () => render(null, place),
}));
