/* oxlint-disable no-explicit-any -- the answer to each command has a type of its own */
/** Sends one command of https://www.w3.org/TR/webdriver2/ to a session, and returns the value in the response. */
export type Command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>;

/** Opens a WebDriver classic session with the driver on this port. */
export async function webDriverSession(port: number, capabilities: object): Promise<Command> {
  const send = async (method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = (await response.json()) as { value: any };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  return (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
}
