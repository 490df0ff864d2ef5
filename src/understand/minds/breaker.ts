/** Stops asking what keeps failing, and tries again after a while with one question. */
export interface Breaker {
  /** When questions are let through again; null: now. */
  restsUntil(at: Date): Date | null;
  worked(): void;
  failed(at: Date): void;
}

const failuresInARow = 3;
const restMs = 60_000;

export function makeBreaker(): Breaker {
  let failures = 0;
  let until = 0;
  return {
    restsUntil: (at) => (at.getTime() < until ? new Date(until) : null),
    worked() {
      failures = 0;
    },
    failed(at) {
      failures += 1;
      // After a rest one failure more is enough to rest again.
      if (failures >= failuresInARow) until = at.getTime() + restMs;
    },
  };
}
