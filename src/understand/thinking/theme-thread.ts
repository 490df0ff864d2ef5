import type { WatchedStream } from '../ports.ts';
import type { FindOptions, ThemeText } from '../themes/find-themes.ts';
import type { StandingTheme } from '../themes/refresh-themes.ts';
import { answerQuestions } from './answer-questions.ts';
import { goGently } from './go-gently.ts';
import { makeLooker } from './looker.ts';
import { type PackedTexts, unpackTexts } from './pack-texts.ts';

goGently();
const looker = makeLooker();
/** Several looks may gather their texts at the same time. */
const gathered = new Map<number, ThemeText[]>();

answerQuestions({
  async page(look: number, page: PackedTexts) {
    const texts = gathered.get(look) ?? [];
    texts.push(...unpackTexts(page));
    gathered.set(look, texts);
  },
  refresh(look: number, standing: StandingTheme[], options: FindOptions) {
    const texts = gathered.get(look) ?? [];
    gathered.delete(look);
    return looker.refresh(texts, standing, options);
  },
  async forget(look: number) {
    gathered.delete(look);
  },
  watch: (more: WatchedStream) => looker.watch(more),
});
