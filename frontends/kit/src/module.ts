import type { RouteRecordRaw } from 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Strangers are sent to the sign-in first, and back afterwards. */
    signedIn?: boolean;
  }
}

/** A text of the catalogues, or a group of them. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

export interface NavigationEntry {
  readonly to: string;
  /** Key in the module's own catalogues. */
  readonly label: string;
  /** Shown to those who hold one of these functions; to everybody when absent. */
  readonly functions?: readonly string[];
}

export interface ModuleDefinition {
  readonly id: string;
  /** Absolute paths, below the base paths that modules.json names. */
  readonly routes: readonly RouteRecordRaw[];
  readonly navigation: readonly NavigationEntry[];
  readonly messages: { readonly fr: MessageTree; readonly en: MessageTree };
}

/** What a microfrontend exposes as `./module`; the shell plugs it in when somebody first goes there. */
export function defineModule(definition: ModuleDefinition): ModuleDefinition {
  return definition;
}
