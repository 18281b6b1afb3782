import { messages as kit } from '@parvis/kit/english';

import shell from '../messages/en.json';

export const catalogue = { ...kit, ...shell };
