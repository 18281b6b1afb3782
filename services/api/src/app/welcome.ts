import type { Log } from '../kernel/log';
import type { Parvis } from './parvis';
import type { Settings } from './settings';

/** The last lines of a start: where to go, and who can sign in. */
export function welcome(parvis: Parvis, settings: Settings, log: Log): void {
  log.info({ role: settings.role, port: settings.port }, 'started');
  if (settings.role === 'worker') return;
  const lines = ['', `  Parvis is ready:  ${parvis.url}`];
  if (settings.smtpUrl === undefined) lines.push(`  Mailbox:          ${parvis.url}/mailbox`);
  if (parvis.demoAccounts.length > 0) {
    lines.push('', '  Demonstration accounts (also in demo-accounts.json of the data folder):');
    for (const { function: held, address, password } of parvis.demoAccounts) lines.push(`    ${held.padEnd(18)} ${address.padEnd(38)} ${password}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
