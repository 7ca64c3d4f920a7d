/** The part of cliui that this project uses. The package has no types of its own. */
declare module 'cliui' {
  interface Column {
    text: string;
    width: number;
    /** Spaces above, to the right, below and to the left. */
    padding?: [top: number, right: number, bottom: number, left: number];
  }
  interface Layout {
    div(...columns: Column[]): void;
    toString(): string;
  }
  export default function cliui(options: { width: number }): Layout;
}
