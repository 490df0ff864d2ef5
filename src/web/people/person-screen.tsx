import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const PersonScreen = () => <ScreenToCome screen="people" />;
