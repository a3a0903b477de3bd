/** 郵送 — public face: nothing; the mail room stands above the rooms that it serves. */
export {};
