import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const ImprovementsScreen = () => <ScreenToCome screen="improvements" />;
