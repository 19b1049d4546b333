// What the browser keeps for the page. In a frame, or by its user's choice, it may keep nothing: then everything begins anew at each visit.
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whether it could be kept: there is room and leave for it. */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
