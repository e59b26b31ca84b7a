'use strict';
/**
 * HTTP adapters: one interface, three transports (fetch, node http, a fake one for the tests).
 */
const http = require('node:http');
const https = require('node:https');
const { URL } = require('node:url');

const DEFAULT_TIMEOUT_MS = 8000;

class HttpAdapter {
  /** @returns {Promise<{status: number, headers: object, body: Buffer}>} */
  async request(_method, _url, _options) {
    throw new Error('abstract');
  }
}

class NodeHttpAdapter extends HttpAdapter {
  constructor({ keepAlive = true, maxSockets = 20 } = {}) {
    super();
    this.agents = {
      'http:': new http.Agent({ keepAlive, maxSockets }),
      'https:': new https.Agent({ keepAlive, maxSockets }),
    };
  }

  request(method, rawUrl, { headers = {}, body, timeout = DEFAULT_TIMEOUT_MS } = {}) {
    const url = new URL(rawUrl);
    const lib = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const req = lib.request(url, { method, headers, agent: this.agents[url.protocol], timeout }, (res) => {
        const chunks = [];
        res.on('data', (chunk) => chunks.push(chunk));
        res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }));
      });
      req.on('timeout', () => req.destroy(new Error(`no answer from ${url.host} in ${timeout} ms`)));
      req.on('error', reject);
      req.end(body);
    });
  }
}

class FakeAdapter extends HttpAdapter {
  constructor(routes) {
    super();
    this.routes = routes;
    this.calls = [];
  }

  async request(method, url, options) {
    this.calls.push({ method, url, options });
    const hit = this.routes[`${method} ${url}`];
    return hit ?? { status: 404, headers: {}, body: Buffer.alloc(0) };
  }
}

function adapterFor(env) {
  return env === 'test' ? new FakeAdapter({}) : new NodeHttpAdapter();
}

// The old SOAP adapter went with the legacy billing API; see CHANGELOG for the context.
module.exports = { HttpAdapter, NodeHttpAdapter, FakeAdapter, adapterFor };
