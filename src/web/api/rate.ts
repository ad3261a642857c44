import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type Rate = { limit: number; remaining: number; resetSeconds: number; allowed: boolean };

/** Requests a minute, counted in this process: a limit against mistakes and greed, not a ledger. */
export function rateLimiter() {
  const byLimit = new Map<number, RateLimiterMemory>();
  return async (key: string, limit: number): Promise<Rate> => {
    const limiter = byLimit.get(limit) ?? new RateLimiterMemory({ points: limit, duration: 60 });
    byLimit.set(limit, limiter);
    const seen = (res: RateLimiterRes, allowed: boolean): Rate => ({
      limit,
      remaining: Math.max(0, res.remainingPoints),
      resetSeconds: Math.max(1, Math.ceil(res.msBeforeNext / 1000)),
      allowed,
    });
    try {
      return seen(await limiter.consume(key), true);
    } catch (error) {
      if (error instanceof RateLimiterRes) return seen(error, false);
      throw error;
    }
  };
}
