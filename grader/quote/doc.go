// Package quote makes a text fit to stand between quotation marks.
package quote
