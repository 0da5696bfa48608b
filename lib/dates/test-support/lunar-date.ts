import { addDays, type CalendarDate, daysBetween } from "../calendar-date";

/**
 * A day of the Vietnamese lunar year as a calendar date, reckoned from moon and sun at UTC+7 (Meeus, "Astronomical
 * Algorithms"; Hồ Ngọc Đức's form of it). It owes nothing to the table of holidays that it checks. Months before the 11th.
 */
export function fromLunar(year: number, month: number, day: number): CalendarDate {
  const before = eleventhMonth(year - 1);
  const index = Math.floor((before - epoch) / synodicMonth + 0.5);
  const isLong = eleventhMonth(year) - before > 365;
  const offset = month + 1;
  const passedLeap = isLong && offset >= leapOffset(index);
  return toDate(newMoon(index + offset + (passedLeap ? 1 : 0)) + day - 1);
}

const epoch = 2415021.076998695;
const synodicMonth = 29.530588853;
const degrees = Math.PI / 180;
const julianOf1970 = 2440588;

function toDate(julianDay: number): CalendarDate {
  return addDays("1970-01-01", julianDay - julianOf1970);
}

/** The month in which the winter solstice falls is the eleventh. */
function eleventhMonth(year: number): number {
  const lastDay = daysBetween("1970-01-01", `${year}-12-31`) + julianOf1970;
  const index = Math.floor((lastDay - 2415021) / synodicMonth);
  const start = newMoon(index);
  return sunSector(start) >= 9 ? newMoon(index - 1) : start;
}

/** The first month after the eleventh without a change of the sun's sector is the leap month. */
function leapOffset(index: number): number {
  let offset = 2;
  while (sunSector(newMoon(index + offset)) !== sunSector(newMoon(index + offset - 1)) && offset < 14)
    offset += 1;
  return offset - 1;
}

/** Julian day (UTC+7) of the k-th new moon since 1 January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    t * t * (0.0001178 - 0.000000155 * t) +
    0.00033 * Math.sin((166.56 + t * (132.87 - 0.009173 * t)) * degrees);
  const sun = (359.2242 + 29.10535608 * k - t * t * (0.0000333 + 0.00000347 * t)) * degrees;
  const moon = (306.0253 + 385.81691806 * k + t * t * (0.0107306 + 0.00001236 * t)) * degrees;
  const node = (21.2964 + 390.67050646 * k - t * t * (0.0016528 + 0.00000239 * t)) * degrees;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const dynamicalTime = -0.000278 + t * (0.000265 + 0.000262 * t);
  return Math.floor(mean + correction - dynamicalTime + 0.5 + 7 / 24);
}

/** Which twelfth of its circle the sun is in at the beginning of that day (UTC+7); 0 from the spring equinox. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 0.5 - 7 / 24 - 2451545) / 36525;
  const anomaly = (357.5291 + t * (35999.0503 - t * (0.0001559 + 0.00000048 * t))) * degrees;
  const longitude =
    280.46645 +
    t * (36000.76983 + 0.0003032 * t) +
    (1.9146 - t * (0.004817 + 0.000014 * t)) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}
