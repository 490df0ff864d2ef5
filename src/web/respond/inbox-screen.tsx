import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const InboxScreen = () => <ScreenToCome screen="inbox" />;
