import { describe, expect, test } from 'vitest';
import { colours, type Scheme, shapePairs, textPairs } from './tokens.ts';

/** Relative luminance and contrast of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] satisfies Scheme[])('%s', (scheme) => {
  const found = colours[scheme];

  test.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(found[text], found[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapePairs)('%s is seen on %s', (shape, ground) => {
    expect(contrast(found[shape], found[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
});
