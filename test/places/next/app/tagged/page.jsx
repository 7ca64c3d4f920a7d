import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <Link href="/">Away</Link>
      <script async src="/tiktok-exit-guide.js" />
      <tiktok-exit-guide lang="en-GB" sections="delete after" heading-level="3" open="wait" platform="web" theme="dark">
        <a href="https://example.org/leaving">How to leave</a>
      </tiktok-exit-guide>
    </main>
  );
}
