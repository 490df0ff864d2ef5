import { watchEmerging } from '../themes/emerging.ts';
import type { Task } from './task.ts';

/**
 * Alerts over a stream with `day` and `seq`, each from what came before it. Nothing is raised in the first 40 % of the
 * days (the sets' warm-up); of the records' labels nothing is read.
 */
export const emergingTask: Task = {
  needsTraining: false,
  labelled: false,
  run({ test, onProgress }) {
    const stream = test
      .map((record) => ({ ...record, day: Number(record.day) || 0, seq: Number(record.seq) || 0 }))
      .sort((a, b) => a.day - b.day || a.seq - b.seq);
    const first = stream[0]?.day ?? 0;
    const last = stream[stream.length - 1]?.day ?? 0;
    const warmUp = Math.floor((last - first + 1) * 0.4);
    const watch = watchEmerging({ warmUp });
    const lines = stream.flatMap(({ id, text, lang, day, seq }, i) => {
      if (i % 500 === 499) onProgress?.(i + 1, stream.length);
      const alert = watch.hear({ id, text, day, language: lang });
      return alert ? [{ day, seq, name: alert.name, ids: alert.ids, kind: alert.kind }] : [];
    });
    onProgress?.(stream.length, stream.length);
    const months = (last - first + 1 - warmUp) / 30;
    const perMonth = months > 0 ? Math.round((lines.length / months) * 10) / 10 : 0;
    return { lines, metrics: { alerts: lines.length, alertsPerMonth: perMonth } };
  },
};
