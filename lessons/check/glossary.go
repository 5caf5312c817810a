package check

import (
	"regexp"
	"strings"

	"jourdain/lessons"
	"jourdain/lessons/compile"
)

var (
	linkToWord = regexp.MustCompile(`\[[^\]]*\]\(#gloss-([^)\s]*)\)`)
	// either parts the two names of a word: "Sommaire, ou table des matières".
	either = regexp.MustCompile(`,? (?:ou|or) `)
)

// unexplained warns of words of the glossary that a lesson uses before it or another
// lesson before it has linked to them; each once, where it is used first. It adds the
// words that the lesson links to.
func (c *checker) unexplained(file string, spoken []said, words lessons.Glossary, linked map[string]bool) {
	for _, s := range spoken {
		for _, link := range linkToWord.FindAllStringSubmatch(s.text, -1) {
			linked[link[1]] = true
		}
	}
	// A link that was mistyped was meant.
	for _, f := range c.faults {
		if f.File == file && f.Mistake == compile.ErrNoWord {
			for _, value := range f.Values {
				if near, ok := value.(string); ok {
					linked[near] = true
				}
			}
		}
	}
	for i := range words {
		w := &words[i]
		if linked[w.ID] {
			continue
		}
		uses := usesOf(w.Title)
		for _, s := range spoken {
			if !s.summary && uses.MatchString(linkToWord.ReplaceAllString(s.text, "·")) {
				c.warn(file, s.line, ErrUnexplained, "ID", w.ID, "Word", w.Title)
				linked[w.ID] = true
				break
			}
		}
	}
}

// usesOf finds a word of the glossary in a text, in one or in several.
func usesOf(title string) *regexp.Regexp {
	var names []string
	for _, name := range either.Split(title, -1) {
		fields := strings.Fields(name)
		for i := range fields {
			fields[i] = regexp.QuoteMeta(fields[i]) + "[sx]?"
		}
		names = append(names, strings.Join(fields, `\s+`))
	}
	return regexp.MustCompile(`(?i)(?:^|[^\p{L}])(?:` + strings.Join(names, "|") + `)(?:[^\p{L}]|$)`)
}
