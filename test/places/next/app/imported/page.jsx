import Link from 'next/link';
import { Register } from './register';

export default function Page() {
  return (
    <main>
      <Link href="/">Away</Link>
      <Register />
      <tiktok-exit-guide lang="en-GB" sections="delete after" heading-level="3" open="wait" platform="web" theme="dark">
        <a href="https://example.org/leaving">How to leave</a>
      </tiktok-exit-guide>
    </main>
  );
}
