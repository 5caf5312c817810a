// Package text holds the words of everything a person touches, in each language:
// one YAML file a language, in which a key is a screen and what is said there.
//
//	home.continue: "Continuer : {{.Title}}"
//	course.finished:
//	  one: "{{.Count}} leçon finie sur {{.Of}}"
//	  other: "{{.Count}} leçons finies sur {{.Of}}"
//
// Where a language has forms of address, both stand in the sentence, as package address
// reads them: "{Ouvrez|Ouvre} {votre|ton} document". What only a teacher reads (the
// commands and their errors) says "vous" alone.
//
// What the line mode says otherwise has a key of its own beside that of the screen, which is
// found first there, so that no screen asks which of the two it is:
//
//	submit.aside: "{{.Place}}   {{.When}}"
//	submit.aside.plain: "{{.Place}}, {{.When}}"
//
// Adding a language adds a file and touches no code. A test compares the keys of
// the languages, and the keys with those that the code says.
//
// The sentences about a document belong to the rules (grader/rules/text), and
// those of a lesson to the lesson.
package text
