import { ActionIcon, Menu } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon.tsx';
import type { Improvement } from './improvement.ts';
import { useStageChange, waysOn } from './use-stage-change.ts';

/** Moves a card without dragging: by keyboard, with a thumb, with a mouse. */
export const StageMenu = ({ improvement }: { improvement: Improvement }) => {
  const t = useTranslations();
  const move = useStageChange();
  const ways = waysOn(improvement);
  if (ways.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t('improve.card.move', { title: improvement.title })}
        >
          <Icon name="more" size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((to) => (
          <Menu.Item key={to} onClick={() => move(improvement, to)}>
            {t(`improve.move.${to}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
