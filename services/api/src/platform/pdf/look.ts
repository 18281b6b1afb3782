import { rgb, type Color } from '@cantoo/pdf-lib';

const hex = (code: string): Color => {
  const part = (at: number): number => parseInt(code.slice(at, at + 2), 16) / 255;
  return rgb(part(1), part(3), part(5));
};

/** Stone and slate, as on the screens. */
export const colours = { ink: hex('#1f2a35'), quiet: hex('#55616d'), line: hex('#d9d4c7'), stone: hex('#f7f5f0'), act: hex('#0b6357') };

/** A4, in points. */
export const paper = { width: 595.28, height: 841.89, left: 62, right: 62, top: 84, bottom: 70 };

export const textWidth = paper.width - paper.left - paper.right;
