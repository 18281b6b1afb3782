import type { BrowserContext, Page } from 'playwright-core';

const sessionCookie = /(?:^|__Host-)(?:at|rt|flow)$/;

/** Watches for values of session cookies where a script, a log or a history could read them: addresses, storage, `document.cookie`. */
export class SecretWatch {
  private readonly secrets = new Set<string>();
  private readonly readable = new Map<string, string>();
  private readonly addresses = new Set<string>();

  constructor(private readonly context: BrowserContext) {
    context.on('request', (request) => this.addresses.add(request.url()));
  }

  async search(page: Page): Promise<void> {
    for (const { name, value } of await this.context.cookies()) if (sessionCookie.test(name) && value.length > 8) this.secrets.add(value);
    const found = await page.evaluate(() => ({
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      cookie: document.cookie,
    }));
    for (const [place, text] of Object.entries(found)) this.readable.set(`${place} of ${page.url()}`, text);
  }

  /** Where a secret, or anything shaped like an access token, was seen. */
  leaked(): string[] {
    const texts = [...this.readable, ...[...this.addresses].map((address) => ['address', address] as const)];
    const tells = (text: string): boolean => /eyJ[\w-]{10,}\.[\w-]+/.test(text) || [...this.secrets].some((secret) => text.includes(secret));
    return texts.filter(([, text]) => tells(text)).map(([place, text]) => `${place}: ${text.slice(0, 80)}`);
  }

  /** How many secrets there were to look for. */
  get known(): number {
    return this.secrets.size;
  }
}
