// Package content is our own course: one folder a lesson, one file a language, and the
// glossary.
package content
