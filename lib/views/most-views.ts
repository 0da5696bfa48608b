/** As many views of a list as a menu can still be read with. */
export const mostViews = 50;
