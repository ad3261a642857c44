import type { Logger } from '../web/log.ts';

export type Closer = () => unknown;

/** A technician's Ctrl+C, a service manager's stop and npm's forwarded signal all end here, within ten seconds. */
const LIMIT_MS = 9500;

/** Runs what `closers` holds, last first, when the process is asked to stop. */
export function onStop(closers: Closer[], log: Logger) {
  let asked = false;
  let starting = true;
  let finish = () => {};
  const done = new Promise<void>((resolve) => (finish = resolve));

  async function closeAll(): Promise<void> {
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch (error) {
        log.error({ err: error }, 'stopping: a part did not close');
      }
    }
  }

  // At a console npm passes on the signal that the process got already: a second one changes nothing.
  function ask(): void {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      log.error('stopping took too long; the next start recovers');
      process.exit(1);
    }, LIMIT_MS).unref();
    // While starting, the step under way is let finish, so that what it opened is known and closed.
    if (!starting) void closeAll().then(finish);
  }

  process.on('SIGTERM', ask);
  process.on('SIGINT', ask);
  process.on('SIGHUP', ask);

  return {
    done,
    started(): void {
      starting = false;
      if (asked) void closeAll().then(finish);
    },
    /** When the start failed: what was opened is closed again. */
    abandon: closeAll,
  };
}
