/** 窓口の手数料 — public face: nothing; the room answers the room of payments alone. */
export {};
