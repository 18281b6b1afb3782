import type { Locator, Page } from 'playwright-core';

import { press, tabTo } from './keyboard';

/** How somebody works a page: the same journey is gone with a pointer, or with nothing but the keyboard. */
export interface Hands {
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** A box or one of several. */
  tick(target: Locator): Promise<void>;
  /** By the value of the option. */
  choose(target: Locator, value: string): Promise<void>;
  /** One of the suggestions under the field that was just filled in. */
  take(field: Locator, suggestion: Locator): Promise<void>;
}

export const pointer: Hands = {
  press: (target) => target.click(),
  fill: (target, text) => target.fill(text),
  tick: (target) => target.check(),
  choose: async (target, value) => void (await target.selectOption(value)),
  take: (_field, suggestion) => suggestion.click(),
};

const mostSteps = 30;
/** What a select understands as the beginning of an option; the arrows go on from there. */
const onAnyKeyboard = /^[\w ]*/;
const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;

export const keyboardOf = (page: Page): Hands => ({
  press: (target) => press(page, target),
  fill: async (target, text) => {
    await tabTo(page, target);
    const [, year, month, day] = isoDate.exec(text) ?? [];
    await page.keyboard.press('Control+A');
    await page.keyboard.type(year === undefined ? text : `${day ?? ''}${month ?? ''}${year}`);
    expect(await target.inputValue()).toBe(text);
  },
  tick: async (target) => {
    if (await target.isChecked()) return;
    if ((await target.getAttribute('type')) === 'radio') return tickOneOf(page, target);
    await tabTo(page, target);
    await page.keyboard.press('Space');
    expect(await target.isChecked()).toBe(true);
  },
  choose: async (target, value) => {
    await tabTo(page, target);
    const label = (await target.locator(`option[value="${value}"]`).innerText()).trim();
    await page.keyboard.type(onAnyKeyboard.exec(label)?.[0] ?? '');
    for (let step = 0; step < mostSteps && (await target.inputValue()) !== value; step += 1) await page.keyboard.press('ArrowDown');
    expect(await target.inputValue()).toBe(value);
  },
  take: async (field, suggestion) => {
    await suggestion.waitFor();
    const wanted = await suggestion.getAttribute('id');
    for (let step = 0; step < mostSteps; step += 1) {
      if ((await field.getAttribute('aria-activedescendant')) === wanted) return page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows do not reach ${String(suggestion)}`);
  },
});

/** Tab enters the group; the arrows go round in it and choose. */
async function tickOneOf(page: Page, target: Locator): Promise<void> {
  const name = await target.getAttribute('name');
  const group = page.locator(`input[type="radio"][name="${name ?? ''}"]`);
  const checked = group.and(page.locator(':checked'));
  await tabTo(page, (await checked.count()) > 0 ? checked : group.first());
  await page.keyboard.press('Space');
  for (let step = 0; step < (await group.count()); step += 1) {
    if (await target.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  expect(await target.isChecked()).toBe(true);
}
