/** @jsxRuntime automatic @jsxImportSource react */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';
import { ServerGuide } from './server-guide.jsx';

/** The HTML of the app, as a server sends it. */
export const html = renderToString(
  <StrictMode>
    <App Guide={ServerGuide} />
  </StrictMode>,
);
