export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Place {
  x: number;
  y: number;
  align: 'left' | 'right' | 'center';
  verticalAlign: 'middle' | 'top' | 'bottom';
}

const gap = 4;

/** Beside its dot, else to the other side, else above, else below: the first place where it covers no other name. */
const places = (dot: Box, label: Box): { box: Box; place: Place }[] => {
  const [middle, centre] = [dot.y + dot.height / 2, dot.x + dot.width / 2];
  const at = (x: number, y: number, place: Omit<Place, 'x' | 'y'>, dx: number, dy: number) => ({
    box: { x, y, width: label.width, height: label.height },
    place: { x: x + dx, y: y + dy, ...place },
  });
  const [w, h] = [label.width, label.height];
  return [
    at(dot.x + dot.width + gap, middle - h / 2, { align: 'left', verticalAlign: 'middle' }, 0, h / 2),
    at(dot.x - gap - w, middle - h / 2, { align: 'right', verticalAlign: 'middle' }, w, h / 2),
    at(centre - w / 2, dot.y - gap - h, { align: 'center', verticalAlign: 'bottom' }, w / 2, h),
    at(centre - w / 2, dot.y + dot.height + gap, { align: 'center', verticalAlign: 'top' }, w / 2, 0),
  ];
};

const cross = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where a name goes that finds no room: its dot still says it when pointed at, and the table does. */
export const away = { x: -9999, y: -9999 };

/**
 * One drawing's names, one after the other, once all its dots are known: each takes the first free place that lies
 * within where dots lie, give or take `edge` pixels.
 */
export const placeLabels = (edge = 40) => {
  const taken: Box[] = [];
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    dot(box: Box): void {
      taken.push(box);
      left = Math.min(left, box.x - edge);
      right = Math.max(right, box.x + box.width + edge);
    },
    name(dot: Box, label: Box): Place | typeof away {
      const free = places(dot, label).find(
        ({ box }) => box.x >= left && box.x + box.width <= right && !taken.some((one) => cross(one, box)),
      );
      if (!free) return away;
      taken.push(free.box);
      return free.place;
    },
  };
};
