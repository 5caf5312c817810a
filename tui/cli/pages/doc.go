// Package pages writes a folder of results, a page for each document, which a
// teacher makes again week after week.
//
// A page that was written here and is still as it was is replaced. Any other file is
// never touched: neither one of the same name that came from elsewhere, nor a page to
// which the teacher has added a word. The folder keeps a list of what was written,
// [ListName], with the SHA-256 of each page.
//
// A page is there whole or not at all.
package pages
