import type { NextFunction, Request, Response, Router } from 'express';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { UAParser } from 'ua-parser-js';

import { env } from '../env.js';
import { redis } from '../redis.js';
import { logger } from '../logger.js';

declare module 'express-serve-static-core' {
  interface Request {
    account?: Account;
  }
}

export interface Account {
  id: string;
  scopes: string[];
  device: string;
}

const jwks = createRemoteJWKSet(new URL('/.well-known/jwks.json', env.ISSUER));
const log = logger.child({ module: 'auth' });

/** Reads the bearer token from the header, or from the cookie for page loads. */
function readToken(req: Request): string | undefined {
  const [scheme, token] = req.get('authorization')?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' ? token : req.cookies?.['access_token'];
}

function toAccount(claims: JWTPayload, userAgent: string): Account {
  const { browser, os } = new UAParser(userAgent).getResult();
  return {
    id: claims.sub!,
    scopes: String(claims.scope ?? '').split(' '),
    device: `${browser.name ?? '?'} on ${os.name ?? '?'}`,
  };
}

export async function authenticate(req: Request, res: Response, next: NextFunction) {
  const raw = readToken(req);
  if (!raw) return next();
  try {
    const { payload } = await jwtVerify(raw, jwks, { issuer: env.ISSUER, audience: 'shop', clockTolerance: 5 });
    if (await redis.sismember('revoked', payload.jti ?? '')) throw new Error('revoked');
    req.account = toAccount(payload, req.get('user-agent') ?? '');
    next();
  } catch (error) {
    log.info({ error, path: req.path }, 'rejected token');
    res.set('WWW-Authenticate', 'Bearer error="invalid_token"').status(401).json({ error: 'sign in again' });
  }
}

/** Guard for one route: `router.delete('/orders/:id', requireScope('orders:write'), …)`. */
export const requireScope = (scope: string) => (req: Request, res: Response, next: NextFunction) => {
  if (!req.account) return void res.redirect(`/login?${new URLSearchParams({ prompt: 'login', next: req.originalUrl })}`);
  if (!req.account.scopes.includes(scope)) return void res.status(403).json({ error: `missing scope ${scope}` });
  next();
};

/** Lets the team turn a policy off in an incident without a deployment. */
export async function policyEnabled(name: string): Promise<boolean> {
  return (await redis.get(`policy:${name}`)) !== 'off';
}

export function mount(router: Router) {
  router.use(authenticate);
  router.get('/me', requireScope('profile'), (req, res) => void res.json(req.account));
  router.post('/logout', async (req, res) => {
    const { jti } = req.query;
    if (typeof jti === 'string') await redis.sadd('revoked', jti);
    res.clearCookie('access_token').sendStatus(204);
  });
}
