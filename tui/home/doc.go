// Package home has the first screens: the welcome, and the course with its
// lessons.
package home
