import { groupTexts } from '../themes/group/group-texts.ts';
import { readTerms } from '../themes/words/read-terms.ts';
import { scoreGroups } from './score-groups.ts';
import { labelOf, type Task } from './task.ts';

/** Groups the test texts, number unknown, one setting for all sets. Texts without a telling word stand alone. */
export const groupTask: Task = {
  needsTraining: false,
  labelled: false,
  run({ test, field, onProgress }) {
    const told = test.map(({ text, lang }) =>
      readTerms(text, lang)
        .terms.filter(({ empty }) => !empty)
        .map(({ term }) => term),
    );
    const steps = groupTexts(told, Math.max(8, Math.min(200, Math.round(test.length / 4))));
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { group, matrix } = step.value;
    const lines = test.map(({ id }, i) => {
      const silent = matrix.offsets[i + 1] === matrix.offsets[i];
      return { id, group: silent ? `alone-${i}` : `g${group[i]}` };
    });
    onProgress?.(test.length, test.length);
    const pairs = lines.flatMap(({ group: found }, i) => {
      const truth = labelOf(test[i]!, field);
      return truth === undefined ? [] : [{ truth, found }];
    });
    return { lines, metrics: scoreGroups(pairs) };
  },
};
