// Package stock hands out the small things that documents are made of, many of which are made at once:
// values ([Of]) and strings ([Text]). It knows no format.
package stock
