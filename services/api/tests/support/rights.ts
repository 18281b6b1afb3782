import { accountRights } from './rights/account';
import { applicationRights, gridRights } from './rights/applications';
import { decisionRights, mailRights } from './rights/decisions';
import { integrationRights } from './rights/integrations';
import { offerRights } from './rights/offer';
import { peopleRights } from './rights/people';
import type { Rights, Who } from './rights/right';

/** One line an operation; one that has no line here fails the matrix. */
export const rights: Rights = { ...accountRights, ...applicationRights, ...gridRights, ...decisionRights, ...mailRights, ...offerRights, ...peopleRights, ...integrationRights };

const notOfStaff: readonly (Who | undefined)[] = [undefined, 'PUBLIC', 'SELF', 'OWNER'];

/** Operations that only functions open. */
export const isOfStaff = (name: string): boolean => !notOfStaff.includes(rights[name]?.who) && rights[name]?.owner === undefined;
