// Package lesson shows the cards of a lesson, and its brief: what to do in the
// file to hand in.
package lesson
