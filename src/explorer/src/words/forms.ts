export interface Forms {
  one: string;
  other: string;
  many?: string;
}

/** A text in the forms that its number n asks for; many, which some languages have for millions, is written as other. */
export const forms = (one: string, other: string): Forms => ({ one, other, many: other });
