import kit from '@parvis/kit/messages/en.json';

import shell from '../messages/en.json';

export const catalogue = { ...kit, ...shell };
