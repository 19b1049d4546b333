import { useId, useRef } from "react";
import { useWidth } from "../frame/useWidth";
import { Named } from "../frame/Named";
import { Table } from "../table/Table";
import { Says } from "../trust/Says";
import { formatDate } from "../words/formats";
import { useLanguage, useSay } from "../words/Words";
import { aboutOf, hedged, type Measured } from "./measures";
import "./figures.css";

interface Props {
  caption: string;
  /** Of one unit. */
  rows: readonly Measured[];
  /** Ids that are known from where the chart stands. */
  except: readonly string[];
}

/** Measured values as bars over one measure, each with its words and who says so; below it the same as a table. */
export function Chart({ caption, rows, except }: Props) {
  const say = useSay();
  const language = useLanguage();
  const most = Math.max(...rows.map((row) => Math.abs(row.value)), 0);
  return (
    <figure className="chart">
      <figcaption className="small quiet">{caption}</figcaption>
      <ul>
        {rows.map((row) => (
          <li key={row.figure.id}>
            <span className="small">{aboutOf(row, except, language)}</span>
            <Bar row={row} most={most} />
            <span>
              <strong className="figure">{hedged(row, language, say)}</strong>{" "}
              <Says
                count={row.figure.statements.totalCount}
                claim={{ subject: row.figure.id, predicate: row.predicate }}
                about={`${aboutOf(row, except, language)}: ${hedged(row, language, say)}`}
              />
            </span>
          </li>
        ))}
      </ul>
      <Signs rows={rows} />
      <details>
        <summary>{say("table")}</summary>
        <Tabled caption={caption} rows={rows} except={except} />
      </details>
    </figure>
  );
}

const HEIGHT = 16;
const POINT = 10;
/** A number above 0 is seen, however small beside the others. */
const LEAST = 3;

/** A bar as long as its number: hatched while it is to be confirmed, open where the number is a bound, wavy where it is about so much. */
function Bar({ row, most }: { row: Measured; most: number }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const hatch = useId();
  const room = Math.max(0, width - POINT);
  const long = row.value === 0 || most === 0 ? 0 : Math.max(LEAST, (Math.abs(row.value) / most) * room);
  return (
    <div ref={place} className={row.value < 0 ? "bar-place below" : "bar-place"}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className="hatch" x1="0" x2="0" y1="0" y2="6" />
            </pattern>
          </defs>
          <line className="zero" x1="0.5" x2="0.5" y1="0" y2={HEIGHT} />
          <path
            className={row.isConfirmed ? "measure" : "measure open"}
            d={barPath(long, row.precision)}
            fill={row.isConfirmed ? undefined : `url(#${hatch})`}
          />
        </svg>
      )}
    </div>
  );
}

// The end of a bar tells how exactly its number is meant.
function barPath(long: number, precision: Measured["precision"]): string {
  const [top, bottom, middle] = [2, HEIGHT - 2, HEIGHT / 2];
  const end =
    precision === "least"
      ? `L${long} ${top}L${long + POINT} ${middle}L${long} ${bottom}`
      : precision === "most"
        ? `L${long} ${top}L${Math.max(0, long - POINT)} ${middle}L${long} ${bottom}`
        : precision === "about"
          ? `L${long} ${top}q6 3 0 6q-6 3 0 ${bottom - top - 6}`
          : `L${long} ${top}L${long} ${bottom}`;
  return `M0 ${top}${end}L0 ${bottom}z`;
}

/** What the signs mean that are there. */
function Signs({ rows }: { rows: readonly Measured[] }) {
  const say = useSay();
  const signs = [
    rows.some((row) => !row.isConfirmed) && say("signUnconfirmed"),
    rows.some((row) => row.precision === "least") && say("signLeast"),
    rows.some((row) => row.precision === "most") && say("signMost"),
    rows.some((row) => row.precision === "about") && say("signAbout"),
  ].filter((sign) => sign !== false);
  return signs.length > 0 ? <p className="small quiet">{signs.join(" · ")}</p> : null;
}

function Tabled({ caption, rows, except }: Props) {
  const say = useSay();
  const language = useLanguage();
  const ties = [...new Map(rows.flatMap((row) => row.ends.map(({ tie }) => [tie.key, tie] as const))).values()].filter(
    (tie) => !rows.every((row) => except.includes(endOf(row, tie.key)?.id ?? "")),
  );
  return (
    <Table
      caption={caption}
      columns={[
        ...ties.map((tie) => ({
          name: tie.label,
          by: (row: Measured) => endOf(row, tie.key)?.name ?? "",
          show: (row: Measured) => {
            const end = endOf(row, tie.key);
            return end && <Named node={end} />;
          },
        })),
        { name: say("colPeriod"), by: (row) => row.period, show: (row) => (row.period ? formatDate(row.period, language) : say("noDate")) },
        { name: say("colValue"), by: (row) => row.value, show: (row) => hedged(row, language, say) },
      ]}
      rows={rows}
      keyOf={(row) => row.figure.id}
    />
  );
}

function endOf(row: Measured, key: string) {
  return row.ends.find(({ tie }) => tie.key === key)?.end;
}
