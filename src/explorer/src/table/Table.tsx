import { useState, type ReactNode } from "react";
import { useLanguage, useSay } from "../words/Words";
import "./table.css";

export interface Column<T> {
  name: string;
  /** What it is sorted by. */
  by: (row: T) => string | number;
  show: (row: T) => ReactNode;
}

interface Props<T> {
  caption: string;
  columns: Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  isSelected?: (row: T) => boolean;
}

// Thousands of rows at once keep a browser busy for seconds.
const AT_ONCE = 500;

/** A table that is sorted by its headers; the sorting is announced by the headers' own state. */
export function Table<T>({ caption, columns, rows, keyOf, isSelected }: Props<T>) {
  const say = useSay();
  const language = useLanguage();
  const [order, setOrder] = useState({ column: 0, isDescending: false });
  const [most, setMost] = useState(AT_ONCE);
  const column = columns[order.column]!;
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  const sorted = [...rows].sort((a, b) => {
    const [left, right] = [column.by(a), column.by(b)];
    const found = typeof left === "number" && typeof right === "number" ? left - right : compare(String(left), String(right));
    return order.isDescending ? -found : found;
  });
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((item, index) => {
              const isOrder = index === order.column;
              return (
                <th key={item.name} scope="col" aria-sort={isOrder ? (order.isDescending ? "descending" : "ascending") : "none"}>
                  <button
                    type="button"
                    title={say("sortBy", { column: item.name })}
                    onClick={() => setOrder({ column: index, isDescending: isOrder && !order.isDescending })}
                  >
                    {item.name} <span aria-hidden="true">{isOrder ? (order.isDescending ? "↓" : "↑") : ""}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={keyOf(row)} aria-selected={isSelected?.(row)}>
              {columns.map((item) => (
                <td key={item.name}>{item.show(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <p className="more">
          <button className="button" type="button" onClick={() => setMost(most + AT_ONCE)}>
            {say("rowsMore", { n: Math.min(AT_ONCE, sorted.length - most) })}
          </button>
        </p>
      )}
    </div>
  );
}
