/** A person's word on two documents, by key: one text, or not. The later of two decisions on a pair stands. */
export interface CopyDecision {
  readonly action: 'join' | 'split';
  readonly a: string;
  readonly b: string;
}

/** Decisions by document: for each of its partners what was decided. */
export class DecisionTable {
  readonly #byKey = new Map<string, Map<string, CopyDecision['action']>>();

  constructor(decisions: readonly CopyDecision[]) {
    for (const { action, a, b } of decisions) {
      if (a === b) continue;
      this.#set(a, b, action);
      this.#set(b, a, action);
    }
  }

  /** What was decided on two documents, or null. */
  between(a: string, b: string): CopyDecision['action'] | null {
    return this.#byKey.get(a)?.get(b) ?? null;
  }

  /** Keys that were joined with, or split from, this one. */
  partners(key: string, action: CopyDecision['action']): string[] {
    return [...(this.#byKey.get(key) ?? [])].filter(([, decided]) => decided === action).map(([partner]) => partner);
  }

  /** All keys that a decision names. */
  keys(): string[] {
    return [...this.#byKey.keys()];
  }

  #set(key: string, partner: string, action: CopyDecision['action']): void {
    const partners = this.#byKey.get(key) ?? new Map<string, CopyDecision['action']>();
    partners.set(partner, action);
    this.#byKey.set(key, partners);
  }
}
