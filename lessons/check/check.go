package check

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"

	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/compile"
)

// The mistakes that are found here. After each, the values of its sentence.
const (
	ErrNotation     source.Mistake = "notation"           // a comment of a starting file says nothing: Detail
	ErrPasses       source.Mistake = "passes"             // the starting file passes as it is: Format
	ErrNothing      source.Mistake = "finds-nothing"      // a required rule finds nothing in the starting file: Rule, File, Format
	ErrOnlySuspects source.Mistake = "only-suspects"      // a required rule is not certain of anything in the starting file: Rule, File, Format
	ErrGuardBroken  source.Mistake = "guard-broken"       // the starting file does not meet a guard: Rule, Text, Format
	ErrNotTaught    source.Mistake = "not-taught"         // the starting file has a fault that its lesson does not teach: Rule, Text, Format
	ErrSolution     source.Mistake = "solution"           // the solution does not meet a rule: Rule, Text, Format
	ErrUnread       source.Mistake = "unread"             // the file cannot be written or read in a format: Format, Detail
	ErrLongCard     source.Mistake = "long-card"          // a card takes too many windows: Title, Screens, Most
	ErrProduct      source.Mistake = "product"            // a product is named; in a course that is not ours a warning: Product, Ours
	ErrHintTells    source.Mistake = "hint-tells"         // a hint has the answer word for word: Text
	ErrSigns        source.Mistake = "signs-shown"        // a text that is shown as it is written has signs of Markdown: Text
	ErrCannotShow   source.Mistake = "cannot-show"        // a card has what no card can show: What (link, picture, html, table, note), Text, Near
	ErrGlued        source.Mistake = "heading-glued"      // a heading has no space after its signs: Text
	ErrBare         source.Mistake = "page-bare"          // a page has a heading and no text: Title
	ErrAllRight     source.Mistake = "all-right"          // every option of an exercise is right
	ErrFileEnding   source.Mistake = "file-ending"        // the name of a starting file has an ending: Name, Near
	ErrWordChanged  source.Mistake = "word-changed"       // words of the solution are others than in the starting file: Text, Words, Was, Other
	ErrWordLost     source.Mistake = "word-lost"          // words of the starting file are not in the solution: Text, Words, Other
	ErrWordNew      source.Mistake = "word-new"           // words of the solution are not in the starting file: Text, Words, Other
	ErrPicture      source.Mistake = "picture"            // a picture has a name that no file beside the text has: Name
	ErrPictureNames source.Mistake = "picture-names"      // one of the two files shows a picture that the other does not have: Name, Near, Other
	ErrPictureOwn   source.Mistake = "picture-own"        // warning: a picture of the author's own is not taken: Name
	ErrDeedPasses   source.Mistake = "deed-passes"        // the work passes after wrong deeds (their IDs, some of Count): Deeds, Count, More, Compared, Where
	ErrSkillUnknown source.Mistake = "skill-unknown"      // a work names a page of howto that does not exist: Skill, Skills
	ErrAllowUnknown source.Mistake = "allow-unknown"      // a work allows a deed that does not exist: Deed, Near
	ErrAllowReason  source.Mistake = "allow-reason"       // a work allows a deed without a reason: Deed
	ErrNameCase     source.Mistake = "name-case"          // two names differ only in small and capital letters: Name, Other
	ErrNeverFails   source.Mistake = "rubric-never-fails" // warning: a rule gives points that no work can lose: Rule
	ErrSentence     source.Mistake = "sentence"           // warning: a sentence is long: Count, Most, Text
	ErrUnexplained  source.Mistake = "unexplained"        // warning: a word is used before any lesson has linked to it: ID, Word
)

// Options say how a course is checked.
type Options struct {
	// Height returns the lines that a step takes on the screen in the smallest window,
	// and how many of them that window shows. Without it, cards are not measured:
	// only what draws them knows.
	Height func(lesson *lessons.Lesson, step int, lang string) (lines, shown int)
	// Deeds asks to do the wrong deeds (package deeds) to the solutions, which takes a
	// second for each work.
	Deeds bool
	// Ours is set for our own course, which is for whoever uses any program: there a product
	// must not be named.
	Ours bool
	// Lesson is the id of the only lesson that is looked at closely; "" for all. What keeps the
	// course from being played is found all the same.
	Lesson string
}

// Course returns the faults and the warnings of a course, in the order of its files, and
// the course as far as it could be read. The error is that of the context.
func Course(ctx context.Context, files fs.FS, o Options) (*lessons.Course, compile.Faults, error) {
	course, faults := compile.Course(files)
	c := &checker{files: files, course: course, options: o, faults: faults}
	for _, l := range course.Lessons {
		if o.Lesson != "" && o.Lesson != l.ID {
			continue
		}
		if err := c.lesson(ctx, l); err != nil {
			return nil, nil, err
		}
	}
	c.texts()
	c.names()
	return course, of(o.Lesson, c.faults).Sort(), nil
}

// of returns the faults of one lesson and those of the files of the course itself; all without a
// lesson.
func of(lesson string, faults compile.Faults) compile.Faults {
	return slices.DeleteFunc(faults, func(f compile.Fault) bool {
		folder, _, inFolder := strings.Cut(f.File, "/")
		return lesson != "" && inFolder && folder != lesson
	})
}

// lesson checks the works and the cards of a lesson.
func (c *checker) lesson(ctx context.Context, l *lessons.Lesson) error {
	file := path.Join(l.ID, "lesson.yaml")
	for _, w := range l.Works() {
		if !c.clean(file) {
			continue // nothing can be judged by a rubric with faults
		}
		if err := c.work(ctx, w); err != nil {
			return err
		}
		c.rubric(w)
		c.samePictures(w)
	}
	clean := c.clean(file)
	for _, w := range l.Works() {
		c.allowed(w)
		c.skills(w)
		c.endings(w)
		if !clean || !c.options.Deeds {
			continue
		}
		if err := c.deeds(ctx, w); err != nil {
			return err
		}
	}
	c.cards(l)
	c.exercises(l)
	return nil
}

// clean reports whether a file has no fault so far.
func (c *checker) clean(file string) bool {
	return !slices.ContainsFunc(c.faults, func(f compile.Fault) bool { return f.File == file && !f.Warning })
}

// checker gathers the faults of a course.
type checker struct {
	files   fs.FS
	course  *lessons.Course
	options Options
	faults  compile.Faults
}

func (c *checker) fault(file string, line int, mistake source.Mistake, values ...any) {
	c.faults = append(c.faults, compile.Fault{File: file, Line: line, Mistake: mistake, Values: values})
}

func (c *checker) warn(file string, line int, mistake source.Mistake, values ...any) {
	c.faults = append(c.faults, compile.Fault{File: file, Line: line, Mistake: mistake, Values: values, Warning: true})
}
