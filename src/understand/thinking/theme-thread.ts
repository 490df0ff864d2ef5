import type { WatchedStream } from '../ports.ts';
import type { FindOptions, ThemeText } from '../themes/find-themes.ts';
import type { StandingTheme } from '../themes/refresh-themes.ts';
import { answerQuestions } from './answer-questions.ts';
import { makeLooker } from './looker.ts';
import { type PackedTexts, unpackTexts } from './pack-texts.ts';

const looker = makeLooker();
let texts: ThemeText[] = [];

answerQuestions({
  async begin() {
    texts = [];
  },
  async page(page: PackedTexts) {
    texts.push(...unpackTexts(page));
  },
  refresh(standing: StandingTheme[], options: FindOptions) {
    const these = texts;
    texts = [];
    return looker.refresh(these, standing, options);
  },
  watch: (more: WatchedStream) => looker.watch(more),
});
