/** What one person may keep in the vault: ten files of ten applications at the usual limit. */
export const personQuotaBytes = 1_000_000_000;

/** Uploads of one person that have neither been bound nor ended. */
export const openUploadsPerPerson = 20;

/** How long a sender may be silent in the middle of a file. */
export const stallMs = 30_000;
