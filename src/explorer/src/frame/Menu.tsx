import { useEffect, useId, useRef, useState, type ReactNode } from "react";

/** A button that opens a list of actions and links; Escape or a click elsewhere closes it. */
export function Menu({ label, title, children }: { label: ReactNode; title?: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => !place.current?.contains(event.target as Node) && setOpen(false);
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [open]);
  return (
    <div
      className="menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button ref={button} className="button" type="button" aria-expanded={open} aria-controls={id} aria-label={title} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <div className="items" id={id} onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
