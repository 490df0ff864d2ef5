import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const DemandAndTalentScreen = () => <ScreenToCome screen="demand-and-talent" />;
