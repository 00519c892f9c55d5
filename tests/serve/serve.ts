import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A page at a made-up address, with the headers that it is to be served with. */
export interface ServedPage {
  /** One that ends in `/*` stands for all addresses of its host. */
  readonly url: string;
  readonly html: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** 200 where absent; a browser that is sent 204 stays where it is. */
  readonly status?: number;
}

/** The web as a tested browser sees it: an HTTP proxy on loopback that answers for every host by itself and reaches no network. */
export interface Web {
  /** `host:port` to set as the browser's proxy. */
  readonly proxy: string;
  /** Every address asked for so far, in order; tunnels (`https`) as `host:port`, refused. */
  readonly requests: readonly string[];
  /** Puts a page at its address. @returns The address to open, which is that of the page over plain HTTP. */
  serve(page: ServedPage): string;
  close(): Promise<void>;
}

const IMAGES = fileURLToPath(new URL('../fixtures/news/images/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

const plain = (url: string): string => url.replace(/^https:/, 'http:');
const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/** Pictures of the fixtures are the same beside every page. */
function imageFile(url: URL): string | null {
  const name = /\/images\/([^/]+)$/.exec(url.pathname)?.[1];
  if (name === undefined) return null;
  const file = path.join(IMAGES, path.basename(decodeURIComponent(name)));
  return existsSync(file) ? file : null;
}

/** Starts it on a free port. */
export async function startWeb(): Promise<Web> {
  const pages = new Map<string, ServedPage>();
  const requests: string[] = [];

  function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const address = new URL(url, `http://${headers.host ?? 'localhost'}`);
    requests.push(address.href);
    const page = pages.get(address.href) ?? pages.get(`${address.origin}/*`);
    const image = imageFile(address);
    if (page) {
      response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    } else if (image !== null) {
      response
        .writeHead(200, { 'content-type': TYPES[path.extname(image)] ?? 'application/octet-stream' })
        .end(readFileSync(image));
    } else if (address.pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
    }
  }

  const server = createServer(answer);
  server.on('connect', ({ url = '' }, socket) => {
    requests.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `127.0.0.1:${port}`,
    requests,
    serve(page) {
      const address = withoutFragment(new URL(plain(page.url)).href);
      pages.set(address, page);
      return address;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
