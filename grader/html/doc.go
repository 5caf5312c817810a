// Package html reads a page in HTML.
package html
