import type { Locator, Page } from 'playwright-core';

const farthest = 80;

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Goes forward, element by element, to the one that is meant: it must be reachable, and show that it is reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < farthest; step += 1) {
    if (await isFocused(target)) return expectVisibleFocus(target);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

async function expectVisibleFocus(target: Locator): Promise<void> {
  const shown = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { outlineStyle, wide: Number.parseFloat(outlineWidth) >= 2, inside: element.getBoundingClientRect().top < innerHeight };
  });
  expect(shown).toEqual({ outlineStyle: 'solid', wide: true, inside: true });
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}
