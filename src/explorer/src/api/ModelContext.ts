import { createContext, useContext } from "react";
import type { Model } from "./model";

export const ModelContext = createContext<Model | null>(null);

/** The model that the server serves. */
export function useModel(): Model {
  const model = useContext(ModelContext);
  if (!model) throw new Error("The model is not at hand here.");
  return model;
}
