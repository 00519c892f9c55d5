import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWeb, type Web } from './serve';

/** Asks the way a browser asks its proxy. */
function ask(web: Web, address: string): Promise<{ status: number; policy: string; body: string }> {
  const [host = '', port = ''] = web.proxy.split(':');
  return new Promise((resolve, reject) => {
    get({ host, port: Number(port), path: address, headers: { host: new URL(address).host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => {
        const policy = String(response.headers['content-security-policy'] ?? '');
        resolve({ status: response.statusCode ?? 0, policy, body });
      });
    }).on('error', reject);
  });
}

describe('the web of the tests', () => {
  let web: Web;

  beforeEach(async () => {
    web = await startWeb();
  });

  afterEach(() => web.close());

  it('serves a page at its address with its headers, and tells what was asked for', async () => {
    const page = {
      url: 'https://a.example/2024/x/?y=1',
      html: 'Hello',
      headers: { 'content-security-policy': "default-src 'none'" },
    };
    const address = web.serve(page);
    expect(address).toBe('http://a.example/2024/x/?y=1');
    expect(await ask(web, address)).toEqual({ status: 200, policy: "default-src 'none'", body: 'Hello' });
    expect(web.requests).toEqual([address]);
  });

  it('has the pictures of the fixtures beside every page', async () => {
    const { status, body } = await ask(web, 'http://b.example/story/images/square.svg');
    expect(status).toBe(200);
    expect(body).toContain('<svg');
  });

  it('finds nothing at any other address, and nothing outside its folder', async () => {
    expect((await ask(web, 'http://a.example/other')).status).toBe(404);
    expect((await ask(web, 'http://a.example/images/..%2F..%2Ffr-wordpress-classic.json')).status).toBe(404);
  });
});
