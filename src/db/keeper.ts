import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { claimServing, type Claim } from './claim.ts';
import { startEmbedded, type Embedded } from './embedded.ts';
import type { Source } from './source.ts';

export type Keeper = { stop(): Promise<void> };

type News = { lost(reason: string): void; back(seconds: number): void };

const LOOK_EVERY_MS = 250;

/**
 * While the application serves: starts the embedded server again when it died under us, and takes the right to serve again
 * after any break of the connection that held it.
 */
export function keepServing(config: Config, source: Source, first: Claim, news: News): Keeper {
  let server: Embedded | undefined = source.embedded;
  let claim: Claim | undefined = first;
  let ending = false;

  async function watch(): Promise<void> {
    while (!ending) {
      if ((server && !server.running()) || !claim?.held()) await recover();
      await sleep(LOOK_EVERY_MS);
    }
  }

  async function recover(): Promise<void> {
    const since = Date.now();
    news.lost(server && !server.running() ? 'the database server ended' : 'the connection to the database broke');
    for (let pause = 100; !ending; pause = Math.min(pause * 2, 5000)) {
      try {
        if (server && !server.running()) server = await startEmbedded({ data: config.data });
        claim = await claimServing(source.migratorUrl, 500);
        if (claim) return news.back((Date.now() - since) / 1000);
      } catch (error) {
        news.lost(error instanceof Error ? error.message : String(error));
      }
      await sleep(pause);
    }
  }

  const watching = watch();
  return {
    async stop() {
      ending = true;
      await Promise.race([watching, sleep(1000)]);
      await claim?.release();
      await server?.stop();
    },
  };
}
