// Package teacher reads what a teacher brings to judge work by: a rubric ([Rubric]), with its
// faults found before any work is judged by it, and a document that is right ([Model]).
package teacher
