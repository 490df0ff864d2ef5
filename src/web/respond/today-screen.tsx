import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const TodayScreen = () => <ScreenToCome screen="today" />;
