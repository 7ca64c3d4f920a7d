'use client';
import { App } from '../../frameworks/react/app';
import { ServerGuide } from '../../frameworks/react/server-guide';

export default function Page() {
  return <App Guide={ServerGuide} />;
}
