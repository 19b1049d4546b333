import { useEffect, useRef, type ReactNode } from "react";
import { useSay } from "../words/Words";

/** A panel over the right edge, above all else until it is closed; Escape closes it, and the focus goes back to where it was. */
export function Sheet({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current!;
    const before = document.activeElement;
    shown.showModal();
    return () => {
      shown.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <header>
        <h2 id="sheet-title">{title}</h2>
        <button className="button" type="button" onClick={onClose}>
          {say("close")}
        </button>
      </header>
      {children}
    </dialog>
  );
}
