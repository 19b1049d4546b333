import { useEffect, useId, useRef, useState, type ReactNode } from "react";

interface Props {
  label: ReactNode;
  title?: string;
  /** What it is called where it is a panel of choices, which stays open while one chooses. */
  panel?: string;
  children: ReactNode;
}

/** A button that opens a list of actions and links, or a panel; Escape or a click elsewhere closes it. */
export function Menu({ label, title, panel, children }: Props) {
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
      {open && panel && (
        <div className="panel" id={id} role="group" aria-label={panel}>
          {children}
        </div>
      )}
      {open && !panel && (
        <div className="items" id={id} onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}
