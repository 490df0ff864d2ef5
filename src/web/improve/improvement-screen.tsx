import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const ImprovementScreen = () => <ScreenToCome screen="improvements" />;
