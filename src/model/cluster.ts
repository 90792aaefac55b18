export type CopyKind = 'exact' | 'near' | 'excerpt' | 'spun';
export type LinkKind = CopyKind | 'revision' | 'shares_background' | 'suspected';
