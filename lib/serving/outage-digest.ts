/** What the error of an outage is called where only its digest reaches the browser: within the site, after a click on a link. */
export const outageDigest = "OUTAGE";
