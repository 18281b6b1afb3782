import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import type { OperationDefinitionNode } from 'graphql';
import { createPinia } from 'pinia';
import { defineComponent, h, type Component } from 'vue';
import { createI18n } from 'vue-i18n';
import { createMemoryHistory, createRouter, type RouteLocationRaw, type RouterHistory, type RouteRecordRaw } from 'vue-router';

import { ConfirmKey, createConfirmations, GatewayKey, PConfirm, useSession, type Gateway, type MessageTree, type Observer, type Result } from '../src/index';
import en from '../src/messages/en.json';
import fr from '../src/messages/fr.json';

/** Answers of the API by operation: a value, a function of the variables, or `{ failure }`. */
export type Answers = Readonly<Record<string, unknown>>;

export interface Sent {
  readonly operation: string;
  readonly variables: unknown;
}

export interface FakeGateway {
  readonly gateway: Gateway;
  /** Everything that was asked, in order. */
  readonly sent: Sent[];
}

function nameOf(document: TypedDocumentNode<never, never> | TypedDocumentNode<unknown, unknown>): string {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  return (operation as OperationDefinitionNode | undefined)?.name?.value ?? '';
}

/** An API that answers from a table; what is not in it fails the test by never answering with data. */
export function fakeGateway(answers: Answers): FakeGateway {
  const sent: Sent[] = [];
  const shown = new Set<() => Promise<void>>();
  async function answer<Data>(document: unknown, variables: unknown): Promise<Result<Data>> {
    const operation = nameOf(document as TypedDocumentNode<unknown, unknown>);
    sent.push({ operation, variables });
    const known: unknown = answers[operation];
    const value: unknown = typeof known === 'function' ? await known(variables) : known;
    if (value === undefined) throw new Error(`No answer for ${operation}`);
    return (typeof value === 'object' && value !== null && 'failure' in value ? value : { data: value }) as Result<Data>;
  }
  function settle<Data>(result: Result<Data>, observer: Observer<Data>): void {
    if ('data' in result) observer.changed(result.data, false);
    else observer.failed(result.failure);
  }
  const gateway: Gateway = {
    query: (document, variables) => answer(document, variables),
    mutate: (document, variables) => answer(document, variables),
    observe: <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, _freshness: unknown, observer: Observer<Data>) => {
      const ask = async (): Promise<void> => settle(await answer<Data>(document, variables), observer);
      shown.add(ask);
      void ask();
      return { refetch: () => void ask(), stop: () => void shown.delete(ask) };
    },
    refresh: async () => void (await Promise.all([...shown].map((ask) => ask()))),
    forget: () => Promise.resolve(),
  };
  return { gateway, sent };
}

export interface MountOptions {
  readonly props?: Record<string, unknown>;
  readonly slots?: Record<string, string | (() => unknown)>;
  readonly answers?: Answers;
  readonly locale?: 'fr' | 'en';
  readonly messages?: { readonly fr: MessageTree; readonly en: MessageTree };
  readonly routes?: readonly RouteRecordRaw[];
  readonly path?: RouteLocationRaw;
  /** Of the window, for screens that keep something in its entries; absent: one in memory. */
  readonly history?: RouterHistory;
  /** Who is signed in, as the operation Session answers it; absent: the screen begins before anybody knows. */
  readonly viewer?: unknown;
}

export interface Mounted {
  readonly view: VueWrapper;
  readonly sent: Sent[];
  readonly path: () => string;
}

/** Mounts a screen as the shell would: catalogues, router, store, confirmation dialog and an API from a table. */
export async function mountScreen(screen: Component, options: MountOptions = {}): Promise<Mounted> {
  const { answers = {}, locale = 'fr', messages, path = '/', history = createMemoryHistory(), routes = [], viewer } = options;
  const { gateway, sent } = fakeGateway(viewer === undefined ? answers : { ...answers, Session: { viewer } });
  const i18n = createI18n({ legacy: false, locale, messages: { fr: { ...fr, ...messages?.fr }, en: { ...en, ...messages?.en } } as never });
  const router = createRouter({
    history,
    routes: [...routes, { path: '/:rest(.*)*', component: { render: () => null } }],
  });
  await router.push(path);
  const around = defineComponent(() => {
    const session = useSession();
    if (viewer !== undefined) void session.load();
    const isHere = () => viewer === undefined || session.known;
    return () => [isHere() ? h(screen, options.props ?? {}, options.slots as never) : undefined, h(PConfirm)];
  });
  const view = mount(around, {
    attachTo: document.body,
    global: {
      plugins: [i18n, router, createPinia()],
      provide: { [GatewayKey as symbol]: () => Promise.resolve(gateway), [ConfirmKey as symbol]: createConfirmations() },
    },
  });
  await flushPromises();
  return { view, sent, path: () => router.currentRoute.value.fullPath };
}
