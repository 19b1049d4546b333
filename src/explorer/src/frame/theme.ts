import { useEffect, useState } from "react";
import { remember, remembered } from "./storage";

export type Theme = "light" | "dark";

const KEPT = "explorer.theme";

/** The colours that are shown, by default those of the system, and what exchanges them. */
export function useTheme(): [Theme, () => void] {
  const [chosen, setChosen] = useState(() => remembered(KEPT) as Theme | null);
  const [system, setSystem] = useState<Theme>(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setSystem(query.matches ? "dark" : "light");
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const theme = chosen === "light" || chosen === "dark" ? chosen : system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    // Whatever is drawn on a canvas has read its colours, and reads them again.
    dispatchEvent(new Event("themechange"));
  }, [theme]);
  const exchange = () => {
    const next = theme === "dark" ? "light" : "dark";
    remember(KEPT, next);
    setChosen(next);
  };
  return [theme, exchange];
}
