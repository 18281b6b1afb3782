import { messages as kit } from '@parvis/kit/french';

import shell from '../messages/fr.json';

export const catalogue = { ...kit, ...shell };
