/** What came back for one request, as it is shown: nothing of it is kept. */
export interface Reply {
  readonly status: number;
  readonly milliseconds: number;
  readonly text: string;
  readonly cost: Cost | undefined;
  /** Points that are left of this minute. */
  readonly budget: string | undefined;
}

export interface Cost {
  readonly requested: number;
  readonly limit: number;
  readonly used: number;
}

export interface Question {
  readonly token: string;
  readonly query: string;
  readonly variables: string;
  readonly language: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** An object of variables, none for an empty text, or undefined where the text is neither. */
export function variablesIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function costIn(answer: unknown): Cost | undefined {
  const extensions = isRecord(answer) ? answer['extensions'] : undefined;
  const cost = isRecord(extensions) ? extensions['cost'] : undefined;
  if (!isRecord(cost)) return undefined;
  const { requested, limit, used } = cost;
  return typeof requested === 'number' && typeof limit === 'number' && typeof used === 'number' ? { requested, limit, used } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks with the token alone: no cookie goes with it, and what the person signed in with plays no part. */
export async function ask({ token, query, variables, language }: Question): Promise<Reply> {
  const begun = performance.now();
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language, authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: variablesIn(variables) }),
  });
  const text = await response.text();
  const answer = parsed(text);
  return {
    status: response.status,
    milliseconds: Math.round(performance.now() - begun),
    text: answer === undefined ? text : JSON.stringify(answer, null, 2),
    cost: costIn(answer),
    budget: response.headers.get('x-parvis-budget') ?? undefined,
  };
}
