import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const MeasureScreen = () => <ScreenToCome screen="measure" />;
