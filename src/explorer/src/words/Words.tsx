// The language that is read, its texts, and the forms of its numbers.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { remember, remembered } from "../frame/storage";
import { en, type Catalogue, type Key } from "./en";
import { es } from "./es";
import { fr } from "./fr";

export const languages = { es: "Español", en: "English", fr: "Français" } as const;
export type Language = keyof typeof languages;

const catalogues: Record<Language, Catalogue> = { es, en, fr };
const KEPT = "explorer.language";

export type Say = (key: Key, values?: Record<string, string | number>) => string;

const Context = createContext<{ language: Language; choose: (language: Language) => void; say: Say } | null>(null);

export function Words({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(wanted);
  useEffect(() => {
    document.documentElement.lang = language;
    remember(KEPT, language);
  }, [language]);
  const value = useMemo(() => ({ language, choose, say: sayIn(language) }), [language]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

function use() {
  const value = useContext(Context);
  if (!value) throw new Error("There are no words here.");
  return value;
}

/** Says a text of the catalogue. */
export function useSay(): Say {
  return use().say;
}

export function useLanguage(): Language {
  return use().language;
}

export function useChooseLanguage(): (language: Language) => void {
  return use().choose;
}

function wanted(): Language {
  const kept = remembered(KEPT);
  const spoken = [kept ?? "", ...navigator.languages].map((name) => name.slice(0, 2).toLowerCase());
  return (spoken.find((name) => name in languages) as Language | undefined) ?? "en";
}

function sayIn(language: Language): Say {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const text = catalogues[language][key] ?? en[key];
    const form = typeof text === "string" ? text : (text[plurals.select(Number(values.n ?? 0)) as "one" | "other"] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
