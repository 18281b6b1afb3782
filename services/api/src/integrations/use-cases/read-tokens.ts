import type { Clock } from '../../kernel/clock';
import { NotFound } from '../../kernel/errors';
import type { Reads } from '../../kernel/reads';
import type { Viewer } from '../../kernel/viewer';
import { calendarDay } from '../../people/contract';
import { administeredInstitutions, assertKeepsTokens } from '../integrations.policy';
import type { TokenView } from '../model/token-view';
import { tokenOf, tokensOf } from '../store/api-token.reads';

/** The tokens of the institutions that the viewer administers; their secrets are nowhere. */
export class ReadTokens {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async all(viewer: Viewer): Promise<readonly TokenView[]> {
    return tokensOf(this.reads, administeredInstitutions(viewer), this.today());
  }

  async one(viewer: Viewer, id: string): Promise<TokenView> {
    const token = await tokenOf(this.reads, id, this.today());
    assertKeepsTokens(viewer, token?.institutionId, 'token');
    if (token === undefined) throw new NotFound('token');
    return token;
  }

  private today(): string {
    return calendarDay(this.clock.now());
  }
}
