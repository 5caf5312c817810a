// Package faults says what is wrong in what a teacher or an author has written: in a rubric, in
// a course. A fault is one line, as compilers have it: the file, the line, and what is wrong.
package faults
