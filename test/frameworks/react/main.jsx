/** @jsxRuntime automatic @jsxImportSource react */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.jsx';
import { ClientGuide } from './client-guide.jsx';

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <App Guide={ClientGuide} />
  </StrictMode>,
);
