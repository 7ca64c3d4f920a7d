'use client';
import 'tiktok-exit-guide/react';

/** A server component runs only on the server. This file is for the browser, so the guide starts there. */
export const Register = () => null;
