import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Hono } from 'hono';

const FOLDER = new URL('./assets/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly hash: string;
}

/** The style sheets, scripts and icons that pages name, each with an address that changes when its content does. */
export interface AssetBook {
  readonly find: (name: string) => Asset | null;
  /** Takes a file name of src/serve/assets; returns its address. Throws where there is no such file: a defect. */
  readonly address: (name: string) => string;
}

/** Reads every asset into memory: nothing but these files can ever be asked for. */
export function readAssets(): AssetBook {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(FOLDER).sort()) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const body = new Uint8Array(readFileSync(new URL(name, FOLDER)));
    assets.set(name, { name, type, body, hash: createHash('sha256').update(body).digest('hex').slice(0, 12) });
  }
  return {
    find: (name) => assets.get(name) ?? null,
    address: (name) => {
      const asset = assets.get(name);
      if (asset === undefined) throw new Error(`There is no asset ${name}.`);
      return `/assets/${name}?v=${asset.hash}`;
    },
  };
}

/** Adds the route of the assets; an address with the hash of the content may be kept for ever. */
export function registerAssets(app: Hono, assets: AssetBook): void {
  app.get('/assets/:name', (c) => {
    const asset = assets.find(c.req.param('name'));
    if (asset === null) return c.notFound();
    const known = c.req.query('v') === asset.hash;
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': known ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
}
