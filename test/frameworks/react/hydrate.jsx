/** @jsxRuntime automatic @jsxImportSource react */
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';
import { ServerGuide } from './server-guide.jsx';

hydrateRoot(
  document.getElementById('root'),
  <StrictMode>
    <App Guide={ServerGuide} />
  </StrictMode>,
);
