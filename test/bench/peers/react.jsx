import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { widget } from './widget.jsx';

widget(useState, createRoot);
