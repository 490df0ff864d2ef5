import type { Reading } from '#understand/reading/reading.ts';

/** The reader has its own tests, and fifteen thousand messages take it a while. */
export const plainReading: Reading = {
  language: { label: 'nl', confidence: 0.9 },
  kind: { label: 'complaint', confidence: 0.8, also: [], reasons: [] },
  sentiment: { label: 'negative', score: -0.6, confidence: 0.8, reasons: [] },
  urgency: { label: 'normal', score: 0.3, reasons: [] },
  version: 'test',
};
