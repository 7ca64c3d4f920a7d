/** Whether the page is shown in a frame. If it is, the browser shows the reader the address of another page. */
export const isFramed = (): boolean => parent !== window;
