package compile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"jourdain/grader/source"
)

// Fault is something wrong in a course, for its author.
type Fault struct {
	File    string // in the folder of the course, with slashes
	Line    int    // from 1; 0 when the fault is of the whole file
	Mistake source.Mistake
	// Values are pairs of a name and a value, for the sentence.
	Values []any
	// Warning is set for what an author may leave as it is.
	Warning bool
}

// String returns the fault as compilers do: file, line, what is wrong. The sentences for
// people are in package text.
func (f Fault) String() string {
	said := (&source.Fault{Mistake: f.Mistake, Values: f.Values}).Error()
	if f.Warning {
		said = "warning: " + said
	}
	return f.Place() + ": " + said
}

// Place returns the file, and the line where it is known: "first/fr.md:12".
func (f Fault) Place() string {
	if f.Line == 0 {
		return f.File
	}
	return fmt.Sprintf("%s:%d", f.File, f.Line)
}

// Faults are the faults of a course, in the order of its files and lines.
type Faults []Fault

// Error returns them one a line.
func (f Faults) Error() string {
	all := make([]string, len(f))
	for i := range f {
		all[i] = f[i].String()
	}
	return strings.Join(all, "\n")
}

// Grave returns the faults that are more than warnings.
func (f Faults) Grave() Faults {
	var grave Faults
	for i := range f {
		if !f[i].Warning {
			grave = append(grave, f[i])
		}
	}
	return grave
}

// Sort puts faults into the order of their files and lines, and tells each once: the
// same one may be found in each language.
func (f Faults) Sort() Faults {
	slices.SortStableFunc(f, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.String(), b.String()))
	})
	return slices.CompactFunc(f, func(a, b Fault) bool { return a.String() == b.String() })
}

// The mistakes of a course, besides those of YAML (package source) and of rubrics. After
// each, the values of its sentence.
const (
	ErrMissing     source.Mistake = "missing"      // the file is not there
	ErrUnreadable  source.Mistake = "unreadable"   // the file cannot be read: Detail
	ErrNoFile      source.Mistake = "no-file"      // a folder or a device stands in the place of a file
	ErrForbidden   source.Mistake = "forbidden"    // nobody may read the file
	ErrOpenComment source.Mistake = "open-comment" // a comment does not end, or only where another one does
	ErrTangled     source.Mistake = "tangled"      // the text has too many signs in a paragraph, or too much in each other
	ErrOutside     source.Mistake = "outside"      // the file is a link that leads out of the folder

	// Of course.yaml, the glossary and lesson.yaml.
	ErrNotYet         source.Mistake = "not-yet"         // warning: the folder of a lesson is not there: ID
	ErrUnlisted       source.Mistake = "unlisted"        // warning: a lesson is not in course.yaml: ID
	ErrPartID         source.Mistake = "part-id"         // a part has no id of its own: ID
	ErrPartTitle      source.Mistake = "part-title"      // a part has no title in a language: ID, Lang
	ErrLessonID       source.Mistake = "lesson-id"       // an id is not made of small letters, digits and hyphens: ID
	ErrLessonTwice    source.Mistake = "lesson-twice"    // a lesson is listed twice: ID
	ErrOurs           source.Mistake = "lesson-ours"     // a lesson has the id of one of another course that stands before: ID
	ErrNoLesson       source.Mistake = "no-lesson"       // no lesson of the course is written
	ErrSomeLanguage   source.Mistake = "some-language"   // a lesson is not written in a language that others have: Lang
	ErrTrackID        source.Mistake = "track-id"        // a track has no id of its own: ID
	ErrTrackWords     source.Mistake = "track-words"     // a track has no title or no summary: ID, Lang
	ErrTrackTwice     source.Mistake = "track-twice"     // a track lists a lesson twice: ID, Lesson
	ErrTrackLesson    source.Mistake = "track-lesson"    // a track lists a lesson that is in no part: ID, Lesson
	ErrTrackEmpty     source.Mistake = "track-empty"     // a track has no lesson: ID
	ErrWorkTrack      source.Mistake = "work-track"      // a work names a track that does not exist: Track
	ErrGlossFront     source.Mistake = "gloss-front"     // the front matter of a glossary is not its language: Lang
	ErrGlossHeading   source.Mistake = "gloss-heading"   // a word has no level-2 heading with {#gloss-ID}
	ErrGlossTwice     source.Mistake = "gloss-twice"     // a word is there twice: ID
	ErrGlossEmpty     source.Mistake = "gloss-empty"     // a word is not explained: ID
	ErrGlossMissing   source.Mistake = "gloss-missing"   // a word of another language is missing: ID, Other
	ErrIDDiffers      source.Mistake = "id-differs"      // the id is not the folder's name: ID, Folder
	ErrMinutes        source.Mistake = "minutes"         // minutes is not 1 to 120
	ErrShows          source.Mistake = "shows"           // there is no such aspect: What, Known
	ErrNoLanguage     source.Mistake = "no-language"     // the lesson is written in no language
	ErrTwoForms       source.Mistake = "two-forms"       // works stands beside file and submit
	ErrNoWork         source.Mistake = "no-work"         // the lesson asks for no file
	ErrChooseOne      source.Mistake = "choose-one"      // there is nothing to choose from
	ErrWorkID         source.Mistake = "work-id"         // an id is not made of small letters, digits and hyphens: ID
	ErrWorkTwice      source.Mistake = "work-twice"      // two works have the same id: ID
	ErrOwnFile        source.Mistake = "own-file"        // a document of the learner's own has a starting file
	ErrNoSubmit       source.Mistake = "no-submit"       // a work with a starting file has no rubric
	ErrNoFileName     source.Mistake = "no-file-name"    // the starting file has no name in a language: Lang, Work
	ErrNoOutline      source.Mistake = "no-outline"      // required-outline has no headings in a language: Work
	ErrOutlineUnasked source.Mistake = "outline-unasked" // there are headings, and no rule required-outline
	ErrWordsOfNoWork  source.Mistake = "words-of-nobody" // a lesson's text has words of no work: ID; "" for those of an only work
	ErrTitleOfNobody  source.Mistake = "title-of-nobody" // a title is that of no part and no track: ID
	ErrWordsMoved     source.Mistake = "words-moved"     // warning: words stand in lesson.yaml: Key, Files, Work
	ErrTitleMoved     source.Mistake = "title-moved"     // warning: titles stand in course.yaml: Key, Files
	ErrFileName       source.Mistake = "file-name"       // a name cannot be the name of a file: Name
	ErrNoBrief        source.Mistake = "no-brief"        // no section says what to do in a file: Work
	ErrBriefOfNoWork  source.Mistake = "brief-of-nobody" // a section is the brief of no work: ID
	ErrModel          source.Mistake = "rubric-model"    // a document of the learner's own is compared with a model, and has none: Rule
	ErrModelFile      source.Mistake = "rubric-file"     // a rubric names a model, and a work's model is its solution

	// Of the forms of address (package address).
	ErrAddressOpen  source.Mistake = "address-open"  // an alternative does not end on its line: Text
	ErrAddressSides source.Mistake = "address-sides" // an alternative has more than two sides: Text
	ErrAddressEmpty source.Mistake = "address-empty" // both sides of an alternative are empty: Text

	// Of a lesson's text.
	ErrNoFront    source.Mistake = "no-front"    // there is no front matter: Lang
	ErrFrontLang  source.Mistake = "front-lang"  // lang is not what the file's name says: Lang, Want
	ErrNoSummary  source.Mistake = "no-summary"  // the summary is missing
	ErrNoTitle    source.Mistake = "no-title"    // there is no level-1 heading
	ErrTitleTwice source.Mistake = "title-twice" // there are two level-1 headings
	ErrNoCard     source.Mistake = "no-card"     // there is no card
	ErrDeep       source.Mistake = "deep"        // a heading is of level 3 or deeper
	ErrBeforeCard source.Mistake = "before-card" // words stand before the first level-2 heading
	ErrOpenBlock  source.Mistake = "open-block"  // a block does not end: Kind
	ErrNoWord     source.Mistake = "no-word"     // a link names a word that the glossary does not have: ID, Near
	ErrStepKind   source.Mistake = "step-kind"   // a step is of another kind in another language: Kind, Other, OtherKind, OtherLine
	ErrStepMore   source.Mistake = "step-more"   // a step is missing in another language: Kind, Other
)
