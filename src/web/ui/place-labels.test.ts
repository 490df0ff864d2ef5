import { describe, expect, it } from 'vitest';
import { away, placeLabels } from './place-labels.ts';

const dot = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const label = { x: 0, y: 0, width: 60, height: 14 };

describe('names beside dots', () => {
  it('stand right of their dot, and left of it at the edge', () => {
    const place = placeLabels();
    const dots = [dot(0, 0), dot(280, 100)] as const;
    dots.forEach(place.dot);
    expect(place.name(dots[0], label)).toMatchObject({ x: 14, align: 'left' });
    expect(place.name(dots[1], label)).toMatchObject({ x: 276, align: 'right' });
  });

  it('give way to dots and to names that are there, and stay away without room', () => {
    const place = placeLabels(100);
    const dots = [dot(100, 100), dot(130, 100), dot(70, 100), dot(100, 80), dot(100, 120)] as const;
    dots.slice(0, 3).forEach(place.dot);
    expect(place.name(dots[0], label)).toMatchObject({ align: 'center', verticalAlign: 'bottom' });
    expect(place.name(dots[0], label)).toMatchObject({ align: 'center', verticalAlign: 'top' });
    expect(place.name(dots[0], label)).toBe(away);
  });
});
