// Tells screen readers what an action changed, by one live region of the page.
const ID = "announcements";

export function announce(text: string): void {
  const region = document.getElementById(ID);
  if (region) region.textContent = text;
}

export const announcementsId = ID;
