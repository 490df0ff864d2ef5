import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

/** From somebody's words to the conversation they stand in. */
export const ToConversation = ({ conversation }: { conversation: string }) => {
  const t = useTranslations();
  return (
    <Link to="/inbox/$conversationId" params={{ conversationId: conversation }}>
      {t('understand.toConversation')}
    </Link>
  );
};
