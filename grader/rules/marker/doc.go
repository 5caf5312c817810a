// Package marker knows what people type before the items of a list: bullets, dashes,
// emoji, numbers in the figures and letters of several scripts, numbers of clauses, words
// with a number ("Step 1:").
//
// [Of] reads the beginning of one line, and looks at no more of it than that. Whether lines
// that follow each other are a list is for a rule to say: [Mark.Begins] and [Mark.Follows]
// tell it which marks can stand one below the other, and [Mark.Kind] how much a mark is
// worth. A bullet is nothing else; a dash can be speech, a tick can be an answer, "A." can be
// the initial of a name.
//
//   - mark.go: what a mark is, and the order of marks;
//   - bullets.go: the signs;
//   - emoji.go: the pictures;
//   - numbers.go: numbers, and what stands around them;
//   - figures.go: the figures and letters of each script;
//   - named.go: words with a number;
//   - symbols.go: signs of the fonts Wingdings and Symbol.
package marker
