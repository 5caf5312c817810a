// Package styles keeps sets of looks.
package styles
