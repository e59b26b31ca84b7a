import crypto from 'node:crypto';

import express, { type NextFunction, type Request, type Response } from 'express';
import { Redis } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL!);
const SESSION_TTL = 60 * 60 * 8;
const CSRF_TOKEN_BYTES = 24;

interface Session {
  userId: string;
  csrfToken: string;
  userAgent: string;
  issuedAt: number; // milliseconds since the epoch
}

const newToken = (bytes = 32) => crypto.randomBytes(bytes).toString('base64url');

export async function openSession(req: Request, res: Response, userId: string): Promise<Session> {
  const sessionToken = newToken();
  const session: Session = {
    userId,
    csrfToken: newToken(CSRF_TOKEN_BYTES),
    userAgent: req.get('user-agent') ?? 'unknown',
    issuedAt: Date.now(),
  };
  await redis.set(`sess:${sessionToken}`, JSON.stringify(session), 'EX', SESSION_TTL);
  res.cookie('sid', sessionToken, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: SESSION_TTL * 1000 });
  return session;
}

export async function requireSession(req: Request, res: Response, next: NextFunction) {
  const token = req.cookies?.sid;
  const raw = token && (await redis.get(`sess:${token}`));
  if (!raw) return res.status(401).json({ error: 'sign in first' });
  const session: Session = JSON.parse(raw);
  if (session.userAgent !== req.get('user-agent')) {
    await redis.del(`sess:${token}`);
    return res.status(401).json({ error: 'session moved to another browser' });
  }
  if (req.method !== 'GET' && req.get('x-csrf-token') !== session.csrfToken) {
    return res.status(403).json({ error: 'bad CSRF token' });
  }
  res.locals.session = session;
  next();
}

export const router = express.Router();

router.post('/logout', requireSession, async (req, res) => {
  await redis.del(`sess:${req.cookies.sid}`);
  res.clearCookie('sid').sendStatus(204);
});

// rate limiting: a token bucket of 20, refilled at 2 a second
export async function takeFromBucket(ip: string): Promise<boolean> {
  const left = await redis.decr(`bucket:${ip}`);
  return left >= 0;
}
