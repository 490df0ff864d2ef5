import { detectLanguage } from '../reading/detect-language.ts';
import { readMessage } from '../reading/read-message.ts';
import { emergingTask } from './emerging-task.ts';
import { groupTask } from './group-task.ts';
import { labelTask } from './label-task.ts';
import { learnLanguage } from './learn-language.ts';
import { learnTexts } from './learn-texts.ts';
import { personalTask } from './personal-task.ts';
import type { Task } from './task.ts';
import { themeTask } from './theme-task.ts';

/** What `heed eval` can measure, by name. */
export const tasks: Record<string, Task> = {
  language: labelTask((text) => detectLanguage(text), learnLanguage),
  kind: labelTask((text) => readMessage(text).kind, learnTexts),
  sentiment: labelTask((text) => readMessage(text).sentiment, learnTexts),
  urgency: labelTask((text) => {
    const { label, score } = readMessage(text).urgency;
    return { label, confidence: 0.5 + Math.abs(score - 0.45) / 2 };
  }, learnTexts),
  theme: themeTask,
  group: groupTask,
  emerging: emergingTask,
  pii: personalTask,
};
