/** What stands between the address of the page and the text of a link. */
export const LINK_MARK = "#plan=";
