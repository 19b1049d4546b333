// The date whose relationships are shown, as it is sent: today unless another is chosen, none for those of any time.
export function validOf(valid: string): string | null {
  if (valid === "any") return null;
  return valid || new Date().toISOString().slice(0, 10);
}
