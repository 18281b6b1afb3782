import type { Plugin } from 'vite';

/**
 * What the shell gives to modules of each shared library. A shared library cannot be shaken, so what is not on this list
 * stays out of everybody's first load: Vue alone is a third smaller. Name what a module needs; the builds say when one is missing.
 */
export const sharedSurface: Readonly<Record<string, readonly string[]>> = {
  vue: [
    'Comment', 'Fragment', 'Static', 'Teleport', 'Text', 'camelize', 'capitalize', 'cloneVNode', 'computed', 'createApp', 'createBlock',
    'createCommentVNode', 'createElementBlock', 'createElementVNode', 'createPropsRestProxy', 'createSlots', 'createStaticVNode',
    'createTextVNode', 'createVNode', 'customRef', 'defineAsyncComponent', 'defineComponent', 'effectScope', 'getCurrentInstance',
    'getCurrentScope', 'guardReactiveProps', 'h', 'hasInjectionContext', 'inject', 'isProxy', 'isReactive', 'isReadonly', 'isRef', 'isVNode',
    'markRaw', 'mergeDefaults', 'mergeModels', 'mergeProps', 'nextTick', 'normalizeClass', 'normalizeProps', 'normalizeStyle',
    'onBeforeMount', 'onBeforeUnmount', 'onBeforeUpdate', 'onErrorCaptured', 'onMounted', 'onScopeDispose', 'onUnmounted', 'onUpdated',
    'onWatcherCleanup', 'openBlock', 'popScopeId', 'provide', 'pushScopeId', 'reactive', 'readonly', 'ref', 'renderList', 'renderSlot',
    'resolveComponent', 'resolveDirective', 'resolveDynamicComponent', 'setBlockTracking', 'shallowReactive', 'shallowReadonly', 'shallowRef',
    'toDisplayString', 'toHandlerKey', 'toHandlers', 'toRaw', 'toRef', 'toRefs', 'toValue', 'triggerRef', 'unref', 'useAttrs', 'useCssVars',
    'useId', 'useModel', 'useSlots', 'useTemplateRef', 'vModelCheckbox', 'vModelDynamic', 'vModelRadio', 'vModelSelect', 'vModelText',
    'vShow', 'version', 'watch', 'watchEffect', 'watchPostEffect', 'watchSyncEffect', 'withAsyncContext', 'withCtx', 'withDirectives',
    'withKeys', 'withMemo', 'withModifiers', 'withScopeId',
  ],
  'vue-router': ['RouterLink', 'RouterView', 'isNavigationFailure', 'onBeforeRouteLeave', 'onBeforeRouteUpdate', 'useLink', 'useRoute', 'useRouter'],
  pinia: ['defineStore', 'storeToRefs'],
  'vue-i18n': ['useI18n'],
};

const prefix = 'virtual:shared/';

/** For the shell: `virtual:shared/vue` is the part of Vue that modules get; in development all of it. */
export function sharedLibraries(): Plugin {
  let building = false;
  return {
    name: 'parvis:shared-libraries',
    configResolved: ({ command }) => {
      building = command === 'build';
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const library = id.slice(prefix.length + 1);
      const names = sharedSurface[library];
      if (!names) return this.error(`${library} is not in shared-surface.ts`);
      return building ? `export { ${names.join(', ')} } from '${library}';` : `export * from '${library}';`;
    },
  };
}

const named = /import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g;

function missing(code: string): string | undefined {
  for (const [, names = '', library = ''] of code.matchAll(named)) {
    const offered = sharedSurface[library];
    const wanted = names.split(',').map((name) => name.trim().split(/\s+as\s+/)[0] ?? '');
    const absent = offered && wanted.find((name) => name !== '' && !name.startsWith('type ') && !offered.includes(name));
    if (absent) return `${library} offers no ${absent} to modules: name it in kit/build/shared-surface.ts`;
  }
  return undefined;
}

/** For a module: stops the build when it imports what the shell would not give it. */
export function sharedSurfaceGuard(folder: string): Plugin {
  return {
    name: 'parvis:shared-surface-guard',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      const problem = id.startsWith(`${folder}/src/`) ? missing(code) : undefined;
      if (problem) this.error(problem);
      return undefined;
    },
  };
}
