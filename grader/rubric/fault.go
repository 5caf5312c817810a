package rubric

import (
	"fmt"

	"jourdain/grader/source"
)

// The mistakes of a rubric that is well-written YAML. After each, the values of its
// sentence.
const (
	ErrEmpty        source.Mistake = "rubric-empty"         // there is no check
	ErrRule         source.Mistake = "rule"                 // there is no such rule: Rule, Near
	ErrTitle        source.Mistake = "rubric-title"         // title is not title-style, level-1 or either
	ErrNoRule       source.Mistake = "rubric-no-rule"       // a check names no rule
	ErrTwice        source.Mistake = "rubric-twice"         // a rule is asked for twice: Rule
	ErrPoints       source.Mistake = "rubric-points"        // points are negative: Rule
	ErrQuarter      source.Mistake = "rubric-quarter"       // points are no multiple of a quarter: Rule
	ErrLimitValue   source.Mistake = "rubric-limit-value"   // the limit is too small or too large: Rule, Limit, Most
	ErrLimit        source.Mistake = "rubric-limit"         // the rule has no such limit: Rule, Limit, Near, Limits
	ErrOutline      source.Mistake = "rubric-outline"       // an outline stands under no language
	ErrNoOutline    source.Mistake = "rubric-no-outline"    // required-outline has no outline
	ErrEmptyOutline source.Mistake = "rubric-empty-outline" // an outline has no heading: Rule
	ErrLanguage     source.Mistake = "rubric-language"      // an outline is not given in a language: Rule, Lang
	ErrEntry        source.Mistake = "rubric-entry"         // an item of an outline is neither a text nor a text with a list
	ErrBlank        source.Mistake = "rubric-blank"         // an item of an outline has no words
	ErrGuard        source.Mistake = "rubric-guard"         // a guard is not required: Rule
	ErrText         source.Mistake = "rubric-text"          // text is no list of paragraphs: Rule
	ErrNoText       source.Mistake = "rubric-no-text"       // kept-text has no text to keep, and there is no model
	ErrNoModel      source.Mistake = "rubric-no-model"      // there is no model to compare with: Rule
	ErrFree         source.Mistake = "rubric-free"          // free names something else: Word, Known
	ErrLooks        source.Mistake = "rubric-looks"         // looks names something else: Word, Known
	ErrStartAlone   source.Mistake = "rubric-start-alone"   // there is a start, and no model
	ErrLater        source.Mistake = "rubric-later"         // a rule of later is asked for already, or twice: Rule
	ErrShown        source.Mistake = "rubric-shown"         // points are to be shown, and there are none
)

// The mistakes of the documents that a rubric names, as its model or as what the work begins with
// (Key says which): whoever opens them finds them.
const (
	ErrModelMissing source.Mistake = "rubric-model-missing" // it is not there: Key, Model
	ErrModelUnread  source.Mistake = "rubric-model-unread"  // it cannot be read: Key, Why
	ErrModelBlank   source.Mistake = "rubric-model-blank"   // it is empty: Key, Model
)

// Fault is something wrong in a rubric that is well-written YAML, and where.
type Fault struct {
	Check   int    // counts from 1; 0 for what stands outside the checks
	Later   int    // the rule of later that is wrong, from 1; 0 for none
	Key     string // the key that is wrong; "" for the whole check
	Mistake source.Mistake
	// Values are pairs of a name and a value, for the sentence.
	Values []any
	// Lacks is set when something is not there.
	Lacks bool
}

// Error names the check and the mistake.
func (f *Fault) Error() string {
	said := (&source.Fault{Mistake: f.Mistake, Values: f.Values}).Error()
	switch {
	case f.Later > 0:
		return fmt.Sprintf("later, rule %d: %s", f.Later, said)
	case f.Check == 0:
		return said
	}
	return fmt.Sprintf("check %d: %s", f.Check, said)
}

// Unwrap returns the mistake.
func (f *Fault) Unwrap() error { return f.Mistake }

// Path returns the place of the fault in the rubric, as [source.Line] reads it.
func (f *Fault) Path() string {
	where := "$"
	switch {
	case f.Later > 0:
		where = fmt.Sprintf("$.later[%d]", f.Later-1)
	case f.Check > 0:
		where = fmt.Sprintf("$.checks[%d]", f.Check-1)
	}
	if f.Key != "" {
		where += "." + f.Key
	}
	return where
}
