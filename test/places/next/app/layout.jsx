import { Ready } from './ready';

export const metadata = { title: 'A paper', icons: 'data:,' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Ready />
      </body>
    </html>
  );
}
