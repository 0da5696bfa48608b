/** Of whom an installation requires a second factor; the database applies it when somebody signs in. */
export const secondFactorRules = ["OPTIONAL", "STAFF_AND_ADMIN", "EVERYBODY"] as const;
