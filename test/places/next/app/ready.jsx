'use client';
import { useEffect } from 'react';

export function Ready() {
  useEffect(() => document.documentElement.setAttribute('data-ready', ''), []);
  return null;
}
