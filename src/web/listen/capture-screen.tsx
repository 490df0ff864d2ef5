import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const CaptureScreen = () => <ScreenToCome screen="capture" />;
