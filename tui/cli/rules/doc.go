// Package rules has the verbs that show the rules of the grader: rules list and rules show.
package rules
