import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <Link href="/imported/">Imported</Link> <Link href="/tagged/">Tagged</Link>
    </main>
  );
}
