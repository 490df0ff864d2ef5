import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import {
  listImprovements,
  nextStages,
  previewTelling,
  readImprovement,
  type Stage,
  stageImprovement,
} from '#improve/contract.ts';
import { useChange } from '../app/api.ts';
import { useProblemWords } from '../ui/problem-words.ts';
import { tell, undoable } from '../ui/undoable.ts';
import type { Improvement } from './improvement.ts';

/** Where it may go from here. Without a customer's words nothing is prioritised. */
export const waysOn = ({ stage, sources, told }: Improvement): Stage[] =>
  (stage === 'shipped' || stage === 'refused') && told > 0
    ? []
    : nextStages[stage].filter((to) => to !== 'prioritised' || sources > 0);

/** Moves at once with a way back; refusing goes to the improvement, where the reason is written. */
export const useStageChange = () => {
  const t = useTranslations();
  const navigate = useNavigate();
  const words = useProblemWords();
  const change = useChange(stageImprovement, {
    invalidates: [listImprovements, readImprovement, previewTelling],
    optimistic: (put, { params, body }) => {
      const stage = body.stage;
      put(listImprovements, (old) => ({
        ...old,
        items: old.items.map((one) => (one.id === params.improvement ? { ...one, stage } : one)),
      }));
    },
    onProblem: (problem) => tell(words(problem)),
  });
  return ({ id, stage, title }: Improvement, to: Stage): void => {
    if (to === 'refused') {
      void navigate({
        to: '/improvements/$improvementId',
        params: { improvementId: id },
        search: { move: 'refused' },
      });
      return;
    }
    const move = (where: Stage) => change.mutate({ params: { improvement: id }, body: { stage: where } });
    const said = t('improve.moved', { title, stage: t(`improve.stage.${to}`) });
    if (nextStages[to].includes(stage) && stage !== 'refused')
      undoable(
        said,
        () => move(to),
        () => move(stage),
      );
    else {
      move(to);
      tell(said);
    }
  };
};
