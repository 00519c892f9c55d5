/** One session of WebDriver BiDi over a WebSocket: commands that are answered, and events. */
export interface Bidi {
  send(method: string, parameters?: object): Promise<Record<string, unknown>>;
  on(method: string, listen: (parameters: Record<string, unknown>) => void): void;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: string;
  readonly message?: string;
}

/**
 * Connects and starts a session.
 *
 * @param address - The socket that the browser named when it started.
 */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, (parameters: Record<string, unknown>) => void>();
  let last = 0;

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') return listeners.get(message.method ?? '')?.(message.params ?? {});
    const asked = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (message.type === 'error') return asked?.reject(new Error(`${message.error ?? ''}: ${message.message ?? ''}`));
    return asked?.resolve(message.result ?? {});
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has closed the connection.'));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}.`)));
  });

  const bidi: Bidi = {
    send(method, parameters = {}) {
      last += 1;
      const id = last;
      socket.send(JSON.stringify({ id, method, params: parameters }));
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
    },
    on(method, listen) {
      listeners.set(method, listen);
    },
    close: () => socket.close(),
  };
  await bidi.send('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } });
  return bidi;
}
