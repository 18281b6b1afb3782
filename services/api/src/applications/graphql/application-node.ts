import type { FindNode } from '../../kernel/nodes';
import { assertSignedIn } from '../../kernel/signed-in';
import { applicationById } from '../contract';
import { roleOf } from '../applications.policy';
import { presentApplication } from './application.presenter';

/** One’s own, or one in the scope of one’s functions; many by one read. */
export const findApplication: FindNode = async (context, id) => {
  assertSignedIn(context.viewer);
  const row = await context.loadMaybe(applicationById, id);
  return row === undefined || roleOf(context.viewer, row) === undefined ? undefined : presentApplication(row);
};
