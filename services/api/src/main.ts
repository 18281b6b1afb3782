import 'reflect-metadata';
import { createLog } from './app/logger';
import { startParvis } from './app/parvis';
import { readSettings, SettingsRefused, type Settings } from './app/settings';
import { welcome } from './app/welcome';
import { systemClock } from './kernel/clock';

function settingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    process.stderr.write(`Parvis cannot start with these settings:\n${error.message}\n`);
    process.exit(78);
  }
}

async function main(): Promise<void> {
  const settings = settingsOrExit();
  const log = createLog(settings.logLevel);
  const parvis = await startParvis(settings, { clock: systemClock, log });
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    parvis.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({}, 'the stop failed', error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  welcome(parvis, settings, log);
}

main().catch((error: unknown) => {
  process.stderr.write(`Parvis could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
