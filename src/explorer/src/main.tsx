import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./frame/App";
import "./frame/frame.css";

createRoot(document.getElementById("explorer")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
