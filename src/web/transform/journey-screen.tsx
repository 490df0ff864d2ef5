import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const JourneyScreen = () => <ScreenToCome screen="journey" />;
