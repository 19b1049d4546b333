// Numbers as the language writes them, dates as precise as they are known.

export function formatNumber(value: number, language: string, digits = 20): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

export function formatDate(date: string, language: string): string {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  if (!month) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(moment.getTime())) return date;
  const precision: Intl.DateTimeFormatOptions = day ? { day: "numeric", month: "long", year: "numeric" } : { month: "long", year: "numeric" };
  return new Intl.DateTimeFormat(language, { ...precision, timeZone: "UTC" }).format(moment);
}

export function formatPercent(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(value);
}

/** A sum of money, or a number with what it counts. */
export function formatQuantity(value: number, unit: string | undefined, currency: string | undefined, language: string): string {
  if (currency && /^[A-Z]{3}$/.test(currency)) {
    return new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "code",
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    }).format(value);
  }
  const number = formatNumber(value, language);
  return unit ? `${number} ${unit}` : number;
}
