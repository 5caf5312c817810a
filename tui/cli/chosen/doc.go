// Package chosen is the course that the command line chooses: ours, a teacher's own, or both;
// and the lesson of it that is named. A command that has a course has a [Choice] of its own, which
// its options fill in.
package chosen
