/** Whether the page is shown in a frame. Its address is then not the one that the reader sees. */
export const isFramed = (): boolean => parent !== window;
