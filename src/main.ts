import { runCommand } from './perintah/run.ts';

// `npm start -- --demo` hands its words to the same command that `panji serve` is.
process.exitCode = await runCommand(['serve', ...process.argv.slice(2)], process.env);
