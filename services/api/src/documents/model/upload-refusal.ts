/** Why a file is not taken. Nothing was changed by it. */
export type UploadRefusal =
  | { readonly kind: 'file-too-large'; readonly maxBytes: number }
  | { readonly kind: 'file-type-refused' }
  | { readonly kind: 'file-content-refused' }
  | { readonly kind: 'file-quota-reached' }
  | { readonly kind: 'upload-ended' };
