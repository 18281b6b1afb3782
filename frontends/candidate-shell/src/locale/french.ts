import kit from '@parvis/kit/messages/fr.json';

import shell from '../messages/fr.json';

export const catalogue = { ...kit, ...shell };
