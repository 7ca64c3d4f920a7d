/** Whether the page is shown in a frame, such as an iframe. */
export const isFramed = (): boolean => parent !== window;
