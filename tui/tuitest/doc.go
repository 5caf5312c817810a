// Package tuitest is what the tests of the tutor play with: a lesson of the real course and
// the real grader, on the documents of one folder and at one time of the day.
package tuitest
