// Package author has the verbs for those who write or use a course: lessons list, show, check
// and new, and starter, which writes a lesson's starting file.
package author
